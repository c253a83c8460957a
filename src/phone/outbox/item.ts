import type { CallName, In } from '../../../cloud/contract/calls'
import type { QueuedCall } from '../../../cloud/contract/queued'
import type { KeptPhoto } from '../photoShelf'

/** One write on its way, as it stands in the phone's storage. */
export interface Item<N extends QueuedCall = QueuedCall> {
  /** The request id: the server lets it land once. */
  id: string
  userId: string
  call: N
  input: In<N>
  /** For the person: 签到 · 主题. */
  title: string
  /** The tap, ms since 1970 by this phone's clock. */
  madeAt: number
  /** Its place in the order of the taps: a clock may be put back. */
  place: number
  /** The reads that are old once it has landed. */
  makesOld: readonly CallName[]
  /** Sent before it; their ids go into `input.photoIds`. */
  photos?: KeptPhoto[]
  state: 'waiting' | 'sending' | 'received' | 'needsYou'
  /** In memory only: its person stands before the form, which tells them itself. */
  isWatched?: boolean
  /** Why the server refused it. */
  reason?: string
  receipt?: string
  receivedAt?: number
}

/** What a write is about: a family of calls and the field that names the one thing. */
const things: Record<QueuedCall, [family: string, field: string]> = {
  checkIn: ['seat', 'sessionId'],
  askLeave: ['seat', 'sessionId'],
  cancelLeave: ['seat', 'sessionId'],
  setAttendance: ['register', 'sessionId'],
  markXuexi: ['xuexi', 'day'],
  unmarkXuexi: ['xuexi', 'day'],
  dismissXuexiReminder: ['reminder', ''],
  submitEvidence: ['measure', 'measureId'],
  assignMeasure: ['measure', 'measureId'],
  acceptEvidence: ['evidence', 'evidenceId'],
  returnEvidence: ['evidence', 'evidenceId'],
  closeFinding: ['finding', 'findingId'],
  reopenFinding: ['finding', 'findingId'],
  setFindingState: ['finding', 'findingId'],
}

/** Items of one lane go one after the other, in the order of the taps; lanes go side by side. */
export function laneOf({ userId, call, input }: Item): string {
  const [family, field] = things[call]
  return [userId, family, (input as Record<string, unknown>)[field] ?? ''].join('/')
}

/** Has not arrived, and nobody stands before its form any more. */
export const isUnsent = ({ state, isWatched }: Item): boolean => state !== 'received' && !isWatched
