import { heldFor } from '../../contract/tap'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { daysOfTap, isLate, refusalOfDay } from './rules'
import { addMark } from './store'

export default cloudFunction('markXuexi', async ({ tx, reach, me, input, now, sentAt }) => {
  const { day, points } = input
  const { mayMark, inTime } = daysOfTap(heldFor(input.occurredAt, sentAt), now)
  const refusal = refusalOfDay(day, mayMark)
  if (refusal) throw refuse(refusal)
  if (me.branchId === null) throw refuse('NO_BRANCH')
  const mark = await addMark(tx, reach, { day, points, isLate: isLate(day, inTime), now })
  if (!mark) throw refuse('NOT_ON_ROLL')
  return { day, late: mark.late }
})
