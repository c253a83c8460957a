import { addDays, dayOf, startOfDay } from '../../contract/calendar'
import { heldFor } from '../../contract/tap'
import { type Context, cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { digitsAt } from '../../kernel/oneTimeCode'
import {
  attendanceAt,
  fits,
  isThere,
  keptMoment,
  longestHeld,
  refusalOfCheckIn,
  type Seat,
  seatOfDigits,
  stepsOf,
  tapOf,
} from './rules'
import { addOwnLine, findSeat, listSeats } from './seatStore'

/** `at` is the moment of the tap by the server's clock: what the code, the doors and being late are judged by. */
interface Tap extends Context<'checkIn'> {
  held: number
  at: Date
}

export default cloudFunction('checkIn', async (asked) => {
  const held = heldFor(asked.input.occurredAt, asked.sentAt)
  const tap: Tap = { ...asked, held, at: tapOf(held, asked.now) }
  const seat = await seatOf(tap)
  if (isThere(seat.attendance)) return firstCheckIn(seat)
  if (held > longestHeld) throw refuse('HELD_TOO_LONG')
  const refusal = refusalOfCheckIn(seat, tap.at)
  if (refusal) throw refuse(refusal)
  if (!fits(seat.secret, tap.input.digits, tap.at, digitsAt, stepsOf(held))) throw await misfit(tap)
  return writeLine(tap, seat)
})

async function writeLine({ tx, reach, me, input, now, sentAt, at }: Tap, { sessionId, theme, startsAt }: Seat) {
  const attendance = attendanceAt(startsAt, at)
  const occurredAt = sentAt ? at : keptMoment(input.occurredAt, now)
  if (!(await addOwnLine(tx, reach, { sessionId, attendance, occurredAt, now, note: null }))) {
    // Another tap, or the secretary's hand, was faster by a blink: what stands now is the answer.
    const standing = await findSeat(tx, reach, me.branchId, sessionId)
    if (!standing || !isThere(standing.attendance)) throw refuse('ON_LEAVE')
    return firstCheckIn(standing)
  }
  const times = { occurredAt: occurredAt.toISOString(), recordedAt: now.toISOString() }
  return { sessionId, theme, attendance, ...times, wasThere: false }
}

async function seatOf(tap: Tap): Promise<Seat> {
  const { tx, reach, me, input, held, at } = tap
  if (input.sessionId === undefined) {
    const seat = seatOfDigits(await seatsThatDay(tap), input.digits, at, digitsAt, stepsOf(held))
    if (!seat) throw refuse(held > longestHeld ? 'HELD_TOO_LONG' : 'CODE_OLD')
    return seat
  }
  const seat = await findSeat(tx, reach, me.branchId, input.sessionId)
  if (!seat) throw refuse('NOT_FOUND')
  return seat
}

function seatsThatDay({ tx, reach, me, at }: Tap) {
  const day = dayOf(at)
  return listSeats(tx, reach, me.branchId, startOfDay(day), startOfDay(addDays(day, 1)))
}

async function misfit(tap: Tap) {
  const other = seatOfDigits(await seatsThatDay(tap), tap.input.digits, tap.at, digitsAt, stepsOf(tap.held))
  return refuse(other ? 'CODE_OF_ANOTHER' : 'CODE_OLD')
}

function firstCheckIn({ sessionId, theme, attendance, occurredAt, recordedAt }: Seat) {
  if (!attendance || !occurredAt || !recordedAt) throw refuse('NOT_FOUND')
  const times = { occurredAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() }
  return { sessionId, theme, attendance, ...times, wasThere: true }
}
