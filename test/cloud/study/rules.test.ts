import { digitsAt } from '../../../cloud/kernel/oneTimeCode'
import {
  attendanceAt,
  digitsEnd,
  fits,
  keptMoment,
  momentOf,
  refusalOfCancel,
  refusalOfCheckIn,
  refusalOfHand,
  refusalOfLeave,
  refusalOfTimes,
  type Seat,
  seatOfDigits,
  stateOf,
} from '../../../cloud/rooms/study/rules'

const at = (clock: string) => new Date(`2026-11-18T${clock}Z`)
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const seat: Seat = {
  sessionId: 1,
  theme: '学习',
  secret,
  startsAt: at('06:00:00'),
  endsAt: at('08:00:00'),
  cancelledAt: null,
  isExpected: true,
  attendance: null,
  occurredAt: null,
  recordedAt: null,
}

test.each([
  ['04:59:59.999', 'planned'],
  ['05:00:00', 'open'],
  ['08:00:00', 'open'],
  ['08:00:00.001', 'ended'],
])('at %s a session is %s', (clock, state) => {
  expect(stateOf(seat, at(clock))).toBe(state)
})

test('a cancelled session is cancelled at any time', () => {
  expect(stateOf({ ...seat, cancelledAt: at('01:00:00') }, at('06:00:00'))).toBe('cancelled')
})

test('digits fit in their own step and the next one, not before and not later', () => {
  const digits = digitsAt(secret, at('06:00:00'))
  expect(digitsEnd(at('06:00:00'))).toEqual(at('06:00:30'))
  expect(digitsEnd(at('06:00:29.999'))).toEqual(at('06:00:30'))
  const fitting = ['05:59:59.999', '06:00:00', '06:00:29.999', '06:00:30', '06:00:59.999', '06:01:00']
  expect(fitting.map((clock) => fits(secret, digits, at(clock), digitsAt))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})

test('digits that fit several sessions mean the open one that expects me', () => {
  const now = at('06:00:00')
  const digits = digitsAt(secret, now)
  const seats = [
    { ...seat, sessionId: 1, isExpected: false },
    { ...seat, sessionId: 2, cancelledAt: now },
    { ...seat, sessionId: 3 },
    { ...seat, sessionId: 4, secret: 'A'.repeat(32) },
  ]
  expect(seatOfDigits(seats, digits, now, digitsAt)?.sessionId).toBe(3)
  expect(seatOfDigits(seats.slice(0, 2), digits, now, digitsAt)?.sessionId).toBe(1)
  expect(seatOfDigits(seats.slice(3), digits, now, digitsAt)).toBeUndefined()
})

test('present to five minutes after the start, late from then on', () => {
  expect(attendanceAt(seat.startsAt, at('05:30:00'))).toBe('present')
  expect(attendanceAt(seat.startsAt, at('06:05:00'))).toBe('present')
  expect(attendanceAt(seat.startsAt, at('06:05:00.001'))).toBe('late')
})

test('the phone’s moment is kept within ten minutes back, and never from the future', () => {
  const now = at('06:00:00')
  const kept = (occurredAt?: string) => keptMoment(occurredAt, now).toISOString().slice(11, 19)
  expect(kept()).toBe('06:00:00')
  expect(kept('2026-11-18T05:50:00Z')).toBe('05:50:00')
  expect(kept('2026-11-18T05:49:59Z')).toBe('06:00:00')
  expect(kept('2026-11-18T06:00:01Z')).toBe('06:00:00')
  expect(kept('2026-11-31T06:00:00Z')).toBe('06:00:00')
})

test('a moment must exist', () => {
  expect(momentOf('2028-02-29T06:00:00Z')).toEqual(new Date('2028-02-29T06:00:00Z'))
  for (const text of ['2026-02-29T06:00:00Z', '2026-11-18T24:00:00Z', '2026-11-18T06:60:00Z', '2026-13-01T00:00:00Z']) {
    expect(momentOf(text)).toBeNull()
  }
})

test('times: in order, at most twelve hours, at most 366 days away', () => {
  const start = (days: number) => new Date(at('06:00:00').getTime() + days * 86_400_000)
  const long = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000)
  const refusal = (from: Date, hours: number) => refusalOfTimes(from, long(from, hours), '2026-11-18')
  expect(refusal(start(0), 12)).toBeNull()
  expect(refusal(start(0), 12.01)).toBe('SESSION_TOO_LONG')
  expect(refusal(start(0), 0)).toBe('SESSION_TOO_LONG')
  expect(refusal(start(366), 1)).toBeNull()
  expect(refusal(start(367), 1)).toBe('DATE_INVALID')
  expect(refusal(start(-366), 1)).toBeNull()
  expect(refusal(start(-367), 1)).toBe('DATE_INVALID')
  expect(refusalOfTimes(null, at('06:00:00'), '2026-11-18')).toBe('DATE_INVALID')
})

test('what stands in the way of a check-in', () => {
  const now = at('06:00:00')
  expect(refusalOfCheckIn(seat, now)).toBeNull()
  expect(refusalOfCheckIn({ ...seat, attendance: 'absent' }, now)).toBeNull()
  expect(refusalOfCheckIn({ ...seat, attendance: 'excused' }, now)).toBe('ON_LEAVE')
  expect(refusalOfCheckIn({ ...seat, isExpected: false }, now)).toBe('NOT_EXPECTED')
  expect(refusalOfCheckIn({ ...seat, cancelledAt: now }, now)).toBe('SESSION_CANCELLED')
  expect(refusalOfCheckIn(seat, at('04:00:00'))).toBe('SESSION_NOT_OPEN')
  expect(refusalOfCheckIn(seat, at('09:00:00'))).toBe('SESSION_ENDED')
})

test('what stands in the way of a leave', () => {
  const early = at('01:00:00')
  expect(refusalOfLeave(seat, early)).toBeNull()
  expect(refusalOfLeave({ ...seat, attendance: 'late' }, at('07:00:00'))).toBe('ALREADY_CHECKED_IN')
  expect(refusalOfLeave(seat, at('08:00:00.001'))).toBe('SESSION_ENDED')
  expect(refusalOfLeave({ ...seat, cancelledAt: early }, early)).toBe('SESSION_CANCELLED')
  expect(refusalOfLeave({ ...seat, isExpected: false }, early)).toBe('NOT_EXPECTED')
})

test('what stands in the way of the secretary’s hand, and of cancelling', () => {
  expect(refusalOfHand(seat, 'present', at('01:00:00'))).toBe('SESSION_NOT_OPEN')
  expect(refusalOfHand(seat, 'excused', at('01:00:00'))).toBeNull()
  expect(refusalOfHand(seat, 'present', at('05:00:00'))).toBeNull()
  expect(refusalOfHand(seat, 'present', at('20:00:00'))).toBeNull()
  expect(refusalOfCancel(seat, 3, at('07:00:00'))).toBeNull()
  expect(refusalOfCancel(seat, 1, at('09:00:00'))).toBe('SESSION_HELD')
  expect(refusalOfCancel(seat, 0, at('09:00:00'))).toBeNull()
})
