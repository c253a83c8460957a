import { dayOf, isDay, isLateEntry } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'
import type { EvidenceCard } from '../../contract/evidence'
import type { FindingState, MeasureState } from '../../contract/ledgerWords'
import type { Role } from '../../contract/words'

export interface SubmittingFacts {
  assigneeId: number | null
  state: MeasureState
  findingState: FindingState
  /** How many of the photos are there and are the submitter's own. */
  photosThere: number
}

export interface Submitting {
  personId: number
  branchId: number | null
  photos: number
}

/** Why this person may not hand in evidence for the measure now, or null. */
export function whyNotSubmit(measure: SubmittingFacts, who: Submitting): ErrorName | null {
  if (measure.assigneeId !== who.personId) return 'NOT_YOUR_MEASURE'
  if (measure.findingState === 'done' || measure.findingState === 'doneKeep') return 'FINDING_CLOSED'
  if (measure.state === 'accepted') return 'MEASURE_DONE'
  if (measure.state === 'submitted') return 'MEASURE_WAITING'
  if (who.branchId === null) return 'NO_BRANCH'
  return measure.photosThere < who.photos ? 'PHOTO_MISSING' : null
}

/** The day on which it happened is a real one and not still to come: results dated ahead are a fault of S0. */
export const mayHaveOccurredOn = (day: string, today: string): boolean => isDay(day) && day <= today

/** As whom someone reviews: for which branch as its secretary, and whether as a leader where a branch has no other. */
export interface Reviewer {
  personId: number
  branchId: number | null
  isLeader: boolean
}

export const reviewerOf = (me: { personId: number; branchId: number | null; roles: readonly Role[] }): Reviewer => ({
  personId: me.personId,
  branchId: me.roles.includes('secretary') ? me.branchId : null,
  isLeader: me.roles.includes('leader'),
})

/** Why the evidence may not be accepted or sent back, or null. The doer never decides (domain.md §4), and once is enough. */
export function whyNotDecide(evidence: { doerId: number; state: string }, personId: number): ErrorName | null {
  if (evidence.doerId === personId) return 'NOT_BY_DOER'
  return evidence.state === 'submitted' ? null : 'EVIDENCE_DECIDED'
}

export interface EvidenceFacts extends Omit<EvidenceCard, 'isMine' | 'isLate' | 'photos' | 'recordedAt' | 'decidedAt'> {
  personId: number
  dueOn: string | null
  recordedAt: Date
  decidedAt: Date | null
  photos: { id: number; digest: string; width: number; height: number }[]
}

type Link = (digest: string) => { url: string; thumbUrl: string }

/** What one person sees of it; `link` makes the links, which expire. */
export const evidenceCard = (facts: EvidenceFacts, personId: number, link: Link): EvidenceCard => ({
  ...facts,
  isMine: facts.personId === personId,
  recordedAt: facts.recordedAt.toISOString(),
  isLate: isLateEntry(facts.occurredOn, dayOf(facts.recordedAt), facts.dueOn),
  decidedAt: facts.decidedAt?.toISOString() ?? null,
  photos: facts.photos.map(({ digest, ...photo }) => ({ ...photo, ...link(digest) })),
})
