import { heldFor } from '../../contract/tap'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { refusalOfLeave, tapOf } from './rules'
import { findSeat, removeOwnLeave } from './seatStore'

export default cloudFunction('cancelLeave', async ({ tx, reach, me, input, now, sentAt }) => {
  const seat = await findSeat(tx, reach, me.branchId, input.sessionId)
  if (!seat) throw refuse('NOT_FOUND')
  const tap = tapOf(heldFor(input.occurredAt, sentAt), now)
  const refusal = refusalOfLeave(seat, tap)
  if (refusal) throw refuse(refusal)
  await removeOwnLeave(tx, reach, input.sessionId)
  return {}
})
