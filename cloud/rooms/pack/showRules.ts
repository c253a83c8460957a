import { isOverdue } from '../../contract/calendar'
import type { PackEvent, PackEvidence, PackFinding, PackMeasure } from '../../contract/pack'
import type { Hide } from './rules'

type FindingFacts = Omit<PackFinding, 'isOverdue'>

/** As on the ledger: what is closed or has reached a stage is not overdue. */
const isSettled = ({ state }: FindingFacts) => state === 'done' || state === 'doneKeep' || state === 'staged'

export const packFinding = (facts: FindingFacts, today: string): PackFinding => ({
  ...facts,
  isOverdue: isOverdue(facts.dueOn, isSettled(facts), today),
})

const textOf = (hide: Hide) => (words: string | null) => (words === null ? null : hide(words))

interface FindingWords {
  title: string
  categoryTitle: string
  leadOfficer: string | null
  department: string | null
  blockedBy: string | null
  nextStep: string | null
}

/** A finding without its persons; many a 责任部门 names one. */
export const namelessFinding = <F extends FindingWords>(finding: F, hide: Hide): F => ({
  ...finding,
  ...{ title: hide(finding.title), categoryTitle: hide(finding.categoryTitle) },
  ...{ leadOfficer: hide.person(finding.leadOfficer), department: hide.person(finding.department) },
  ...{ blockedBy: textOf(hide)(finding.blockedBy), nextStep: textOf(hide)(finding.nextStep) },
})

/** A measure without its persons. */
export const namelessMeasure = <M extends { text: string; department: string | null }>(measure: M, hide: Hide): M => ({
  ...measure,
  text: hide(measure.text),
  department: hide.person(measure.department),
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
    ...namelessMeasure(facts, by.hide),
    isOverdue: isOverdue(facts.dueOn, facts.state === 'accepted', by.today),
    evidence: evidence
      .filter(({ measureId }) => measureId === facts.id)
      .map((one) => packEvidence(one, by.hide, by.link)),
  }))

export function packEvent({ at, ...event }: Omit<PackEvent, 'at'> & { at: Date }, hide: Hide): PackEvent {
  const text = textOf(hide)
  const words = event.field === 'leadOfficer' || event.field === 'department' ? hide.person : text
  return {
    ...event,
    at: at.toISOString(),
    before: words(event.before),
    after: words(event.after),
    reason: text(event.reason),
  }
}
