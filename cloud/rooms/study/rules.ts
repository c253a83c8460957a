import { dayOf, daysBetween } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'
import type { Attendance, SessionState } from '../../contract/words'

const minute = 60_000
/** Check-in opens this long before the start. */
const opensBefore = 60 * minute
/** After the start by no more than this is still present; later is late. */
const lateAfter = 5 * minute
const longest = 12 * 60 * minute
const furthestDays = 366
/** How far the phone's own moment may lie back when it does not say by which clock; the server's time is the only trusted one. */
const phoneMayLag = 10 * minute
/** How long a phone may have held a tap, without a network, for it to count by its own moment. */
export const longestHeld = 12 * 60 * minute
/** RFC 6238: a code lives one step. */
const step = 30_000

export interface Times {
  startsAt: Date
  endsAt: Date
  cancelledAt: Date | null
}

/** What a person's own chair at a session looks like before they check in or ask for leave. */
export interface Seat extends Times {
  sessionId: number
  theme: string
  secret: string
  isExpected: boolean
  attendance: Attendance | null
  occurredAt: Date | null
  recordedAt: Date | null
}

/** `open` from 60 minutes before the start to the end, both counted. */
export function stateOf({ startsAt, endsAt, cancelledAt }: Times, now: Date): SessionState {
  if (cancelledAt) return 'cancelled'
  if (now > endsAt) return 'ended'
  return now.getTime() >= startsAt.getTime() - opensBefore ? 'open' : 'planned'
}

/** A moment that exists: 2026-02-30 and 25 o'clock are none. */
export function momentOf(text: string): Date | null {
  const moment = new Date(text)
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === text.slice(0, 19)
  return isReal ? moment : null
}

/**
 * Times of a new session: the end after the start, at most 12 hours, within 366 days of `today` either way (a session
 * already held may be opened to enter its list by hand). Errors: DATE_INVALID, SESSION_TOO_LONG.
 */
export function refusalOfTimes(startsAt: Date | null, endsAt: Date | null, today: string): ErrorName | null {
  if (!startsAt || !endsAt || Math.abs(daysBetween(today, dayOf(startsAt))) > furthestDays) return 'DATE_INVALID'
  const length = endsAt.getTime() - startsAt.getTime()
  return length <= 0 || length > longest ? 'SESSION_TOO_LONG' : null
}

const refusalsByState: Record<SessionState, ErrorName | null> = {
  planned: 'SESSION_NOT_OPEN',
  open: null,
  ended: 'SESSION_ENDED',
  cancelled: 'SESSION_CANCELLED',
}

/** Why a code cannot be shown or used now. Errors: SESSION_NOT_OPEN, SESSION_ENDED, SESSION_CANCELLED. */
export const refusalOfState = (times: Times, now: Date): ErrorName | null => refusalsByState[stateOf(times, now)]

export const isThere = (attendance: Attendance | null): boolean => attendance === 'present' || attendance === 'late'

/** Errors: NOT_EXPECTED, ON_LEAVE and those of `refusalOfState`. A line `absent` set by hand does not stand in the way of a live code. */
export function refusalOfCheckIn(seat: Seat, now: Date): ErrorName | null {
  if (!seat.isExpected) return 'NOT_EXPECTED'
  const refusal = refusalOfState(seat, now)
  if (refusal) return refusal
  return seat.attendance === 'excused' ? 'ON_LEAVE' : null
}

/** Leave is asked for or taken back until the end. Errors: NOT_EXPECTED, SESSION_CANCELLED, ALREADY_CHECKED_IN, SESSION_ENDED. */
export function refusalOfLeave(seat: Seat, now: Date): ErrorName | null {
  if (!seat.isExpected) return 'NOT_EXPECTED'
  const state = stateOf(seat, now)
  if (state === 'cancelled') return 'SESSION_CANCELLED'
  if (isThere(seat.attendance)) return 'ALREADY_CHECKED_IN'
  return state === 'ended' ? 'SESSION_ENDED' : null
}

/** The secretary's hand: nobody can have come before the doors open. Errors: SESSION_CANCELLED, SESSION_NOT_OPEN. */
export function refusalOfHand(times: Times, attendance: Attendance, now: Date): ErrorName | null {
  const state = stateOf(times, now)
  if (state === 'cancelled') return 'SESSION_CANCELLED'
  return state === 'planned' && isThere(attendance) ? 'SESSION_NOT_OPEN' : null
}

/** What was held stays in the books (S3). Errors: SESSION_CANCELLED, SESSION_HELD. */
export function refusalOfCancel(times: Times, came: number, now: Date): ErrorName | null {
  const state = stateOf(times, now)
  if (state === 'cancelled') return 'SESSION_CANCELLED'
  return state === 'ended' && came > 0 ? 'SESSION_HELD' : null
}

/** `present` up to and including five minutes after the start, by the server's clock. */
export const attendanceAt = (startsAt: Date, now: Date): 'present' | 'late' =>
  now.getTime() <= startsAt.getTime() + lateAfter ? 'present' : 'late'

/** The phone's moment when it lies within the last 10 minutes, otherwise `now`. */
export function keptMoment(occurredAt: string | undefined, now: Date): Date {
  const moment = momentOf(occurredAt ?? '')
  return moment && moment <= now && now.getTime() - moment.getTime() <= phoneMayLag ? moment : now
}

/** When a tap happened by the server's clock: `held` ms ago, never in the future; held too long it counts as of now. */
export const tapOf = (held: number, now: Date): Date =>
  held > longestHeld ? now : new Date(now.getTime() - Math.max(0, held))

/** The six digits of a secret at a moment (RFC 6238): handed in, since hashing is no decision. */
export type DigitsAt = (secret: string, moment: Date) => string

/** When the digits shown at `moment` change. */
export const digitsEnd = (moment: Date): Date => new Date((Math.floor(moment.getTime() / step) + 1) * step)

/**
 * Digits are right for the step of `now` and, for the seconds that typing takes, for the one step before: what was
 * read from the screen is good for 30 to 60 seconds, and never before its time.
 */
export const fits = (secret: string, digits: string, now: Date, digitsAt: DigitsAt, steps = live): boolean =>
  steps.some((count) => digitsAt(secret, new Date(now.getTime() + count * step)) === digits)

const live = [0, -1]
/** A tap that was held is placed by subtraction, which the seconds on the way make early or late. */
export const stepsOf = (held: number): number[] => (held > step ? [...live, 1] : live)

/** Among sessions, the one whose digits these are; one that is open and expects the person goes before others. */
export function seatOfDigits(seats: readonly Seat[], digits: string, now: Date, digitsAt: DigitsAt, steps = live) {
  const right = seats.filter((seat) => fits(seat.secret, digits, now, digitsAt, steps))
  const open = right.find((seat) => seat.isExpected && stateOf(seat, now) === 'open')
  return open ?? (right[0] as Seat | undefined)
}
