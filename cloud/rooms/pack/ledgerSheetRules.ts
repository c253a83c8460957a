import { sayDate } from '../../contract/calendar'
import { type FindingState, findingStateWords, type MeasureState, measureStateWords } from '../../contract/ledgerWords'

const columns = [
  { title: '类别', width: 20 },
  { title: '问题编号', width: 10 },
  { title: '问题', width: 40 },
  { title: '整改状态', width: 16 },
  { title: '卡在谁', width: 14 },
  { title: '责任领导', width: 14 },
  { title: '责任部门', width: 14 },
  { title: '措施序号', width: 8 },
  { title: '整改措施', width: 40 },
  { title: '责任人所在支部', width: 14 },
  { title: '整改时限', width: 12 },
  { title: '措施状态', width: 10 },
]

interface Finding {
  id: number
  categoryTitle: string
  number: string
  title: string
  state: FindingState
  blockedBy: string | null
  leadOfficer: string | null
  department: string | null
  dueOn: string | null
}

interface Measure {
  findingId: number
  number: number
  text: string
  branch: string | null
  department: string | null
  dueOn: string | null
  state: MeasureState
}

export interface Ledger {
  schoolName: string
  round: string
  findings: readonly Finding[]
  measures: readonly Measure[]
}

type Row = (string | number | null)[]

const cellsOf = (finding: Finding): Row => [
  ...[finding.categoryTitle, finding.number, finding.title, findingStateWords[finding.state]],
  ...[finding.blockedBy, finding.leadOfficer],
]

/** One row a measure, with its finding's words on each, so that the sheet can be filtered. */
function rowsOf(finding: Finding, measures: readonly Measure[]): Row[] {
  const head = cellsOf(finding)
  if (measures.length === 0) return [[...head, finding.department, null, null, null, finding.dueOn, null]]
  return measures.map(({ number, text, branch, department, dueOn, state }) => [
    ...[...head, department ?? finding.department],
    ...[number, text, branch, dueOn ?? finding.dueOn, measureStateWords[state]],
  ])
}

/** The ledger as it stands, for those who check: branches in place of persons. */
export function ledgerSheet({ schoolName, round, findings, measures }: Ledger, today: string) {
  const byFinding = new Map<number, Measure[]>()
  for (const measure of measures) {
    const known = byFinding.get(measure.findingId)
    if (known) known.push(measure)
    else byFinding.set(measure.findingId, [measure])
  }
  return {
    sheetName: '整改台账',
    title: `${schoolName} ${round} 整改台账`,
    notes: [`截至 ${sayDate(today, '')}。姓名不列出，按支部写。`],
    columns,
    rows: findings.flatMap((finding) => rowsOf(finding, byFinding.get(finding.id) ?? [])),
  }
}
