import type { CallName } from './calls'

/**
 * Writes that the phone stores first and may send later, by itself: what a person does and need not read the answer of
 * at once. What hands out a code, imports a sheet or sends to others goes straight.
 */
export const queued = [
  'checkIn',
  'askLeave',
  'cancelLeave',
  'setAttendance',
  'markXuexi',
  'unmarkXuexi',
  'dismissXuexiReminder',
  'submitEvidence',
  'acceptEvidence',
  'returnEvidence',
  'assignMeasure',
  'closeFinding',
  'reopenFinding',
  'setFindingState',
] as const satisfies readonly CallName[]

export type QueuedCall = (typeof queued)[number]

/** Whose moment counts, not that of their arrival: the phone adds `occurredAt` when it stores them. */
export const timed: readonly CallName[] = ['checkIn', 'askLeave', 'cancelLeave', 'markXuexi', 'dismissXuexiReminder']

export const isQueued = (name: CallName): name is QueuedCall => (queued as readonly CallName[]).includes(name)
