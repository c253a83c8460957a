import { addDays, startOfDay } from '../../contract/calendar'
import { type Context, cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { digitsAt } from '../../kernel/oneTimeCode'
import { attendanceAt, fits, isThere, keptMoment, refusalOfCheckIn, type Seat, seatOfDigits } from './rules'
import { addOwnLine, findSeat, listSeats } from './seatStore'

type Asked = Context<'checkIn'>

export default cloudFunction('checkIn', async (asked) => {
  const { tx, reach, me, input, now } = asked
  const seat = await seatOf(asked)
  if (isThere(seat.attendance)) return firstCheckIn(seat)
  const refusal = refusalOfCheckIn(seat, now)
  if (refusal) throw refuse(refusal)
  if (!fits(seat.secret, input.digits, now, digitsAt)) throw await misfit(asked)
  const { sessionId, theme } = seat
  const attendance = attendanceAt(seat.startsAt, now)
  const occurredAt = keptMoment(input.occurredAt, now)
  if (!(await addOwnLine(tx, reach, { sessionId, attendance, occurredAt, now, note: null }))) {
    // Another tap, or the secretary's hand, was faster by a blink: what stands now is the answer.
    const standing = await findSeat(tx, reach, me.branchId, sessionId)
    if (!standing || !isThere(standing.attendance)) throw refuse('ON_LEAVE')
    return firstCheckIn(standing)
  }
  const times = { occurredAt: occurredAt.toISOString(), recordedAt: now.toISOString() }
  return { sessionId, theme, attendance, ...times, wasThere: false }
})

async function seatOf(asked: Asked): Promise<Seat> {
  const { tx, reach, me, input, now } = asked
  if (input.sessionId === undefined) {
    const seat = seatOfDigits(await seatsToday(asked), input.digits, now, digitsAt)
    if (!seat) throw refuse('CODE_OLD')
    return seat
  }
  const seat = await findSeat(tx, reach, me.branchId, input.sessionId)
  if (!seat) throw refuse('NOT_FOUND')
  return seat
}

const seatsToday = ({ tx, reach, me, today }: Asked) =>
  listSeats(tx, reach, me.branchId, startOfDay(today), startOfDay(addDays(today, 1)))

async function misfit(asked: Asked) {
  const other = seatOfDigits(await seatsToday(asked), asked.input.digits, asked.now, digitsAt)
  return refuse(other ? 'CODE_OF_ANOTHER' : 'CODE_OLD')
}

function firstCheckIn({ sessionId, theme, attendance, occurredAt, recordedAt }: Seat) {
  if (!attendance || !occurredAt || !recordedAt) throw refuse('NOT_FOUND')
  const times = { occurredAt: occurredAt.toISOString(), recordedAt: recordedAt.toISOString() }
  return { sessionId, theme, attendance, ...times, wasThere: true }
}
