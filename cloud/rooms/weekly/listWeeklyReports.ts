import { titleOfReport } from '../../contract/weekly'
import { cloudFunction } from '../../kernel/cloudFunction'
import { nextSlot } from './rules'
import { listReports } from './store'

export default cloudFunction('listWeeklyReports', async ({ tx, reach, me, now }) => {
  const reports = await listReports(tx, reach, me.personId)
  return {
    nextAt: nextSlot(now).toISOString(),
    reports: reports.map(({ branchName, madeAt, ...report }) => ({
      ...report,
      title: titleOfReport(report.week, branchName),
      madeAt: madeAt.toISOString(),
    })),
  }
})
