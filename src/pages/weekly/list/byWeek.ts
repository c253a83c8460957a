import type { Out } from '../../../../cloud/contract/calls'

export type ReportLine = Out<'listWeeklyReports'>['reports'][number]

export interface WeekOfReports {
  week: string
  reports: ReportLine[]
}

/** The reports of each week together, the newest week first; the whole school's stands before its branches'. */
export function byWeek(reports: readonly ReportLine[]): WeekOfReports[] {
  const weeks = new Map<string, ReportLine[]>()
  for (const report of reports) weeks.set(report.week, [...(weeks.get(report.week) ?? []), report])
  const schoolFirst = (a: ReportLine, b: ReportLine) => Number(b.branchId === null) - Number(a.branchId === null)
  return [...weeks]
    .map(([week, ofWeek]) => ({ week, reports: ofWeek.sort(schoolFirst) }))
    .sort((a, b) => (a.week < b.week ? 1 : -1))
}
