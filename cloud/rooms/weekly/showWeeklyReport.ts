import { mondayOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { reportOf } from './rules'
import { findReport } from './store'

export default cloudFunction('showWeeklyReport', async ({ tx, reach, input, now, today }) => {
  const found = await findReport(tx, reach, { ...input, monday: mondayOf(input.week), now, today })
  if (!found) throw refuse('NOT_FOUND')
  const report = reportOf(found)
  if (!report) throw refuse('REPORT_NOT_READY')
  return report
})
