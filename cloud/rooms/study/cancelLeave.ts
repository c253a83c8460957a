import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { refusalOfLeave } from './rules'
import { findSeat, removeOwnLeave } from './seatStore'

export default cloudFunction('cancelLeave', async ({ tx, reach, me, input, now }) => {
  const seat = await findSeat(tx, reach, me.branchId, input.sessionId)
  if (!seat) throw refuse('NOT_FOUND')
  const refusal = refusalOfLeave(seat, now)
  if (refusal) throw refuse(refusal)
  await removeOwnLeave(tx, reach, input.sessionId)
  return {}
})
