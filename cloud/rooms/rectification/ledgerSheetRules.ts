import { Cells, dayInWindow, type Mistake, type Window } from './ledgerCellRules'
import { readFinding, readMeasure } from './ledgerRowRules'
import type { LedgerRow, NewCategory, NewFinding, NewLedger } from './ledgerRules'

interface Reading {
  cells: Cells
  ledger: NewLedger
  category: NewCategory | null
  finding: NewFinding | null
  /** The row in which each finding first stood: later rows repeat it or leave it blank. */
  first: Map<NewFinding | NewCategory, LedgerRow>
}

const roundColumns = ['巡察轮次', '巡察组', '反馈日期', '整改开始', '整改结束']
const findingColumns = [
  ...['问题', '整改状态', '责任领导', '责任部门'],
  ...['状态原文', '问题时限', '卡在哪里', '下一步'],
]

/** A ledger from the rows of its sheet, one row a measure. A cell left blank means "as above". */
export function readLedger(rows: readonly LedgerRow[]): { ledger: NewLedger; mistakes: Mistake[] } {
  const cells = new Cells()
  const [top] = rows
  const ledger = readRound(cells, top)
  const reading: Reading = { cells, ledger, category: null, finding: null, first: new Map() }
  for (const row of rows) {
    asAbove(cells, row, top, roundColumns)
    reading.category = categoryOf(reading, row)
    reading.finding = findingOf(reading, row, reading.category)
    if (holdsMeasure(reading, row, reading.finding))
      reading.finding.measures.push(readMeasure(cells, row, reading.finding, ledger))
  }
  return { ledger, mistakes: cells.mistakes }
}

function readRound(cells: Cells, row: LedgerRow): NewLedger {
  const names = { round: cells.text(row, '巡察轮次', 60), inspector: cells.text(row, '巡察组', 60) }
  const window = readWindow(cells, row)
  return {
    ...names,
    feedbackOn: cells.day(row, '反馈日期'),
    ...window,
    phases: [],
    categories: [],
  }
}

function readWindow(cells: Cells, row: LedgerRow): Window {
  const [windowStart, windowEnd] = ['整改开始', '整改结束'].map((column) => cells.neededDay(row, column))
  if (windowStart === null || windowEnd === null) return { windowStart: '2000-01-01', windowEnd: '2000-01-01' }
  if (windowEnd < windowStart) cells.wrong(row, '整改结束', '早于整改开始')
  cells.window = { windowStart, windowEnd }
  return cells.window
}

/** What stands again must be the same: nobody can tell which of two spellings is the right one. */
function asAbove(cells: Cells, row: LedgerRow, first: LedgerRow, columns: readonly string[]): void {
  if (row === first) return
  for (const column of columns) {
    const again = row.cells[column] ?? ''
    const day = (text: string) => dayInWindow(text, cells.window)
    if (again !== '' && day(again) !== day(first.cells[column] ?? ''))
      cells.wrong(row, column, `与第 ${first.line} 行不一样，请改成一样或空着`)
  }
}

const firstOf = (reading: Reading, what: NewFinding | NewCategory) => reading.first.get(what) as LedgerRow

function categoryOf(reading: Reading, row: LedgerRow): NewCategory {
  const { cells, ledger, category } = reading
  const number = !row.cells.类别序号 && category ? category.number : cells.number(row, '类别序号')
  const known = ledger.categories.find((other) => other.number === number)
  if (known) {
    asAbove(cells, row, firstOf(reading, known), ['类别'])
    return known
  }
  const added = { number, title: cells.text(row, '类别', 100), findings: [] }
  ledger.categories.push(added)
  reading.first.set(added, row)
  return added
}

function findingOf(reading: Reading, row: LedgerRow, category: NewCategory): NewFinding {
  const { cells, ledger } = reading
  const number = row.cells.问题编号 ?? ''
  const known = number === '' ? reading.finding : findNumbered(ledger, number)
  if (known) {
    keepFinding(reading, row, known, category)
    return known
  }
  const finding = readFinding(cells, row, ledger.windowEnd)
  category.findings.push(finding)
  reading.first.set(finding, row)
  return finding
}

function findNumbered({ categories }: NewLedger, number: string): NewFinding | undefined {
  for (const category of categories) {
    const found = category.findings.find((finding) => finding.number === number)
    if (found) return found
  }
  return undefined
}

function keepFinding(reading: Reading, row: LedgerRow, finding: NewFinding, category: NewCategory): void {
  const first = firstOf(reading, finding)
  asAbove(reading.cells, row, first, findingColumns)
  if (!category.findings.includes(finding))
    reading.cells.wrong(row, '类别序号', `这个问题在第 ${first.line} 行属于另一个类别`)
}

const measureColumns = ['措施序号', '整改措施', '责任人', '整改时限', '措施责任部门', '立行立改', '完成日期']

/** A finding that has no measure yet stands in a row of its own. */
const holdsMeasure = (reading: Reading, row: LedgerRow, finding: NewFinding): boolean =>
  firstOf(reading, finding) !== row || !row.cells.问题编号 || measureColumns.some((column) => row.cells[column])
