import type { LedgerField } from '../../contract/sheetWords'
import type { Cells } from './ledgerCellRules'
import { acceptedWith, type LedgerRow, type NewFinding, type NewLedger, type NewMeasure } from './ledgerRules'

const openEnded: [LedgerField, string][] = [
  ['state', '整改状态'],
  ['statePrinted', '状态原文'],
  ['dueOn', '问题时限'],
]

export const readFinding = (cells: Cells, row: LedgerRow, windowEnd: string): NewFinding => ({
  number: cells.text(row, '问题编号', 20),
  title: cells.text(row, '问题', 100),
  state: cells.state(row),
  statePrinted: cells.optional(row, '状态原文', 40) ?? cells.optional(row, '整改状态', 40),
  dueOn: cells.day(row, '问题时限') ?? windowEnd,
  leadOfficer: cells.optional(row, '责任领导', 40),
  department: cells.optional(row, '责任部门', 40),
  blockedBy: cells.optional(row, '卡在哪里', 40),
  nextStep: cells.optional(row, '下一步', 300),
  unsaid: openEnded.filter(([, column]) => !row.cells[column]).map(([field]) => field),
  measures: [],
})

export function readMeasure(cells: Cells, row: LedgerRow, finding: NewFinding, ledger: NewLedger): NewMeasure {
  const number = cells.number(row, '措施序号')
  if (number > 0 && finding.measures.some((measure) => measure.number === number))
    cells.wrong(row, '措施序号', '同一个问题里序号重复')
  return {
    number,
    text: cells.text(row, '整改措施', 500),
    dueOn: cells.day(row, '整改时限'),
    notedDates: cells.days(row, '完成日期', ledger),
    figures: {},
    assigneePrinted: cells.optional(row, '责任人', 20),
    department: cells.optional(row, '措施责任部门', 40),
    fixNow: cells.yesOrNo(row, '立行立改'),
    acceptedAtImport: acceptedWith(finding.state, ledger.windowEnd),
  }
}
