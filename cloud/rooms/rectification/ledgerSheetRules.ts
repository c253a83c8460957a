import {
  acceptedWith,
  Cells,
  type LedgerRow,
  type Mistake,
  type NewFinding,
  type NewLedger,
  type NewMeasure,
  plainDay,
} from './ledgerRules'

type Category = NewLedger['categories'][number]
interface Reading {
  cells: Cells
  ledger: NewLedger
  category: Category | null
  finding: NewFinding | null
  /** The row in which each finding first stood: later rows repeat it or leave it blank. */
  first: Map<NewFinding | Category, LedgerRow>
}

const roundColumns = ['巡察轮次', '巡察组', '反馈日期', '整改开始', '整改结束']
const findingColumns = ['问题', '整改状态', '责任领导', '责任部门']

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
    reading.finding.measures.push(readMeasure(cells, row, reading.finding, ledger.windowEnd))
  }
  return { ledger, mistakes: cells.mistakes }
}

function readRound(cells: Cells, row: LedgerRow): NewLedger {
  const ledger: NewLedger = {
    round: cells.text(row, '巡察轮次', 60),
    inspector: cells.text(row, '巡察组', 60),
    feedbackOn: cells.day(row, '反馈日期'),
    windowStart: cells.neededDay(row, '整改开始'),
    windowEnd: cells.neededDay(row, '整改结束'),
    phases: [],
    categories: [],
  }
  if (ledger.windowEnd < ledger.windowStart) cells.wrong(row, '整改结束', '早于整改开始')
  return ledger
}

/** What stands again must be the same: nobody can tell which of two spellings is the right one. */
function asAbove(cells: Cells, row: LedgerRow, first: LedgerRow, columns: readonly string[]): void {
  if (row === first) return
  for (const column of columns) {
    const again = row.cells[column] ?? ''
    if (again !== '' && plainDay(again) !== plainDay(first.cells[column] ?? ''))
      cells.wrong(row, column, `与第 ${first.line} 行不一样，请改成一样或空着`)
  }
}

const firstOf = (reading: Reading, what: NewFinding | Category) => reading.first.get(what) as LedgerRow

function categoryOf(reading: Reading, row: LedgerRow): Category {
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

function findingOf(reading: Reading, row: LedgerRow, category: Category): NewFinding {
  const { cells, ledger } = reading
  const number = row.cells.问题编号 ?? ''
  const all = ledger.categories.flatMap((other) => other.findings)
  const known = number === '' ? reading.finding : all.find((finding) => finding.number === number)
  if (known) {
    keepFinding(reading, row, known, category)
    return known
  }
  const finding = readFinding(cells, row, ledger.windowEnd)
  category.findings.push(finding)
  reading.first.set(finding, row)
  return finding
}

function keepFinding(reading: Reading, row: LedgerRow, finding: NewFinding, category: Category): void {
  const first = firstOf(reading, finding)
  asAbove(reading.cells, row, first, findingColumns)
  if (!category.findings.includes(finding))
    reading.cells.wrong(row, '类别序号', `这个问题在第 ${first.line} 行属于另一个类别`)
}

const readFinding = (cells: Cells, row: LedgerRow, dueOn: string): NewFinding => ({
  number: cells.text(row, '问题编号', 20),
  title: cells.text(row, '问题', 100),
  state: cells.state(row),
  dueOn,
  leadOfficer: cells.optional(row, '责任领导', 40),
  department: cells.optional(row, '责任部门', 40),
  blockedBy: null,
  nextStep: null,
  measures: [],
})

function readMeasure(cells: Cells, row: LedgerRow, finding: NewFinding, windowEnd: string): NewMeasure {
  const number = cells.number(row, '措施序号')
  if (number > 0 && finding.measures.some((measure) => measure.number === number))
    cells.wrong(row, '措施序号', '同一个问题里序号重复')
  return {
    number,
    text: cells.text(row, '整改措施', 500),
    dueOn: cells.day(row, '整改时限'),
    notedDates: [],
    figures: {},
    assigneePrinted: cells.optional(row, '责任人', 20),
    acceptedAtImport: acceptedWith(finding.state, windowEnd),
  }
}
