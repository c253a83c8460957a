import { isOverdue } from '../../contract/calendar'
import type { PackEvent, PackEvidence, PackFinding, PackMeasure } from '../../contract/pack'
import type { Hide } from './rules'

type FindingFacts = Omit<PackFinding, 'isOverdue'>

/** As on the ledger: what is closed or has reached a stage is not overdue. */
const isSettled = ({ state }: FindingFacts) => state === 'done' || state === 'doneKeep' || state === 'staged'

export const packFinding = (facts: FindingFacts, today: string, hide: Hide): PackFinding => ({
  ...facts,
  title: hide(facts.title),
  blockedBy: facts.blockedBy === null ? null : hide(facts.blockedBy),
  isOverdue: isOverdue(facts.dueOn, isSettled(facts), today),
})

interface EvidenceFacts extends Omit<PackEvidence, 'recordedAt' | 'acceptedAt' | 'photos'> {
  measureId: number
  recordedAt: Date
  acceptedAt: Date
  photos: { id: number; digest: string }[]
}
type Link = (digest: string) => { url: string; thumbUrl: string }

const packEvidence = (facts: EvidenceFacts, hide: Hide, link: Link): PackEvidence => ({
  ...facts,
  note: hide(facts.note),
  recordedAt: facts.recordedAt.toISOString(),
  acceptedAt: facts.acceptedAt.toISOString(),
  photos: facts.photos.map(({ id, digest }) => ({ id, ...link(digest) })),
})

type MeasureFacts = Omit<PackMeasure, 'isOverdue' | 'evidence'>

/** The measures of a finding, each with what was accepted for it; `link` makes the links, which expire. */
export const packMeasures = (
  measures: readonly MeasureFacts[],
  evidence: readonly EvidenceFacts[],
  by: { today: string; hide: Hide; link: Link },
): PackMeasure[] =>
  measures.map((facts) => ({
    ...facts,
    text: by.hide(facts.text),
    isOverdue: isOverdue(facts.dueOn, facts.state === 'accepted', by.today),
    evidence: evidence
      .filter(({ measureId }) => measureId === facts.id)
      .map((one) => packEvidence(one, by.hide, by.link)),
  }))

export function packEvent({ at, ...event }: Omit<PackEvent, 'at'> & { at: Date }, hide: Hide): PackEvent {
  const text = (words: string | null) => (words === null ? null : hide(words))
  const words = event.field === 'leadOfficer' ? hide.person : text
  return {
    ...event,
    at: at.toISOString(),
    before: words(event.before),
    after: words(event.after),
    reason: text(event.reason),
  }
}
