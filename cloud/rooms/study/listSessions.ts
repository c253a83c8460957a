import { addDays, daysBetween, isDay, startOfDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { cardOf, findBranch, listSessions } from './store'

const aroundDays = 30
const longestDays = 366
const dayMs = 86_400_000

export default cloudFunction('listSessions', async ({ tx, reach, me, input, now, today }) => {
  const { from = addDays(today, -aroundDays), to = addDays(today, aroundDays), branchId = null } = input
  if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) > longestDays) throw refuse('DATE_INVALID')
  if (branchId !== null && !(await findBranch(tx, reach, branchId))) throw refuse('NOT_FOUND')
  const end = new Date(startOfDay(to).getTime() + dayMs)
  const rows = await listSessions(tx, reach, me.personId, branchId, startOfDay(from), end)
  return { sessions: rows.map((row) => cardOf(row, now)) }
})
