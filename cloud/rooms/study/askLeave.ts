import { heldFor } from '../../contract/tap'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { refusalOfLeave, tapOf } from './rules'
import { addOwnLine, findSeat } from './seatStore'

export default cloudFunction('askLeave', async ({ tx, reach, me, input, now, sentAt }) => {
  const seat = await findSeat(tx, reach, me.branchId, input.sessionId)
  if (!seat) throw refuse('NOT_FOUND')
  const tap = tapOf(heldFor(input.occurredAt, sentAt), now)
  const refusal = refusalOfLeave(seat, tap)
  if (refusal) throw refuse(refusal)
  const line = { sessionId: seat.sessionId, attendance: 'excused', occurredAt: tap, now } as const
  const written = await addOwnLine(tx, reach, { ...line, note: input.reason || null })
  // A check-in landed between the look and the write.
  if (!written) throw refuse('ALREADY_CHECKED_IN')
  return {}
})
