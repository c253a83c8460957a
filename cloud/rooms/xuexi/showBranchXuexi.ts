import { mondayOf, sundayOf, weekOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { isElapsed, isWeek, weekRateOf } from './rules'
import { listBranchDays } from './store'

export default cloudFunction('showBranchXuexi', async ({ tx, reach, me, input, today }) => {
  const { branchId = me.branchId, week = weekOf(today) } = input
  if (!isWeek(week)) throw refuse('DATE_INVALID')
  if (branchId === null) throw refuse('NO_BRANCH')
  const rows = await listBranchDays(tx, reach, branchId, mondayOf(week), sundayOf(week), today)
  if (rows.length === 0) throw refuse('NOT_FOUND')
  const [{ branchName, remindedToday }] = rows
  const days = rows.map(({ day, marked, onRoll }) => ({ day, marked, onRoll, isElapsed: isElapsed(day, today) }))
  return { branchName, week, days, weekRate: weekRateOf(days, today), remindedToday }
})
