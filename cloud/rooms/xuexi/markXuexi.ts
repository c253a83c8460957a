import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { isLate, refusalOfDay } from './rules'
import { addMark } from './store'

export default cloudFunction('markXuexi', async ({ tx, reach, me, input, now, today }) => {
  const { day, points } = input
  const refusal = refusalOfDay(day, today)
  if (refusal) throw refuse(refusal)
  if (me.branchId === null) throw refuse('NO_BRANCH')
  const mark = await addMark(tx, reach, { day, points, isLate: isLate(day, today), now })
  if (!mark) throw refuse('NOT_ON_ROLL')
  return { day, late: mark.late }
})
