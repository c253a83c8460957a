import { isOverdue } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'
import type { FindingState, MeasureState } from '../../contract/ledgerWords'
import type { FindingCard, Headline, MeasureCard } from '../../contract/rectification'

/** Closed is printed two ways (S0): done, and done with the work going on. */
export const isClosed = (state: FindingState): boolean => state === 'done' || state === 'doneKeep'

/** The three honest numbers and what is still open, never added up into one (domain.md §4, S0). */
export function headlineOf(states: readonly FindingState[]): Headline {
  const count = (wanted: (state: FindingState) => boolean) => states.filter(wanted).length
  return {
    closed: count(isClosed),
    staged: count((state) => state === 'staged'),
    blocked: count((state) => state === 'notDone'),
    open: count((state) => state === 'open'),
  }
}

export type FindingFacts = Omit<FindingCard, 'isOverdue'>

/** A staged finding met its window and goes on as long-term work, so only open and blocked ones are overdue. */
export const findingCard = (facts: FindingFacts, today: string): FindingCard => ({
  ...facts,
  isOverdue: isOverdue(facts.dueOn, isClosed(facts.state) || facts.state === 'staged', today),
})

export type MeasureFacts = Omit<MeasureCard, 'isOverdue' | 'isMine'>

export const measureCard = (facts: MeasureFacts, personId: number, today: string): MeasureCard => ({
  ...facts,
  isOverdue: isOverdue(facts.dueOn, facts.state === 'accepted', today),
  isMine: facts.assigneeId === personId,
})

export interface ClosingFacts {
  state: FindingState
  measures: number
  measuresAccepted: number
  /** The caller handed in evidence for one of its measures, or accepted one. */
  isInvolved: boolean
}

/** Why the finding is not ready to be closed by anyone, or null. Where nothing was to be done, nothing was done. */
export function whyNotReady({ state, measures, measuresAccepted }: ClosingFacts): ErrorName | null {
  if (isClosed(state)) return 'FINDING_CLOSED'
  if (measures === 0) return 'NO_MEASURES'
  return measuresAccepted < measures ? 'MEASURES_OPEN' : null
}

/** Why this caller may not close the finding, or null. The person who did the work never closes it (domain.md §4). */
export const whyNotClose = (finding: ClosingFacts): ErrorName | null =>
  whyNotReady(finding) ?? (finding.isInvolved ? 'NOT_BY_DOER' : null)

/** Why a finding may not be put into an unfinished state, or null. What is blocked names who must move first (S0). */
export function whyNotSet(from: FindingState, to: FindingState, blockedBy: string): ErrorName | null {
  if (isClosed(from)) return 'FINDING_CLOSED'
  return to === 'notDone' && blockedBy === '' ? 'INVALID_INPUT' : null
}

export interface AssigningFacts {
  findingState: FindingState
  state: MeasureState
  assigneeId: number | null
}

/** Why a measure may not be given to this person, or null. Its date may still be moved while evidence waits. */
export function whyNotAssign(measure: AssigningFacts, personId: number | null): ErrorName | null {
  if (isClosed(measure.findingState)) return 'FINDING_CLOSED'
  if (measure.state === 'accepted') return 'MEASURE_DONE'
  return measure.state === 'submitted' && measure.assigneeId !== personId ? 'MEASURE_WAITING' : null
}
