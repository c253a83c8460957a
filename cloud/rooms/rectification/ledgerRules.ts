import { isDay, startOfDay } from '../../contract/calendar'
import { type FindingState, findingStateWords } from '../../contract/ledgerWords'
import type { SheetMistake } from '../../contract/people'

export interface NewMeasure {
  number: number
  text: string
  dueOn: string | null
  notedDates: string[]
  figures: Record<string, unknown>
  assigneePrinted: string | null
  /** Set when the source itself prints the finding as done. */
  acceptedAtImport: string | null
}

export interface NewFinding {
  number: string
  title: string
  state: FindingState
  dueOn: string | null
  leadOfficer: string | null
  department: string | null
  blockedBy: string | null
  nextStep: string | null
  measures: NewMeasure[]
}

export interface NewLedger {
  round: string
  inspector: string
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
  phases: { number: number; name: string; startsOn: string; endsOn: string }[]
  categories: { number: number; title: string; findings: NewFinding[] }[]
}

/** The day on which what the source prints as done counts as accepted: the last of the window. */
export const acceptedWith = (state: FindingState, windowEnd: string): string | null =>
  state === 'done' || state === 'doneKeep' ? startOfDay(windowEnd).toISOString() : null

/** The columns of the sheet in the order of the template. */
export const ledgerColumns = [
  ...['巡察轮次', '巡察组', '反馈日期', '整改开始', '整改结束', '类别序号', '类别', '问题编号', '问题', '整改状态'],
  ...['责任领导', '责任部门', '措施序号', '整改措施', '责任人', '整改时限'],
]
export const ledgerOptional = ['整改状态', '责任人', '整改时限']
export const ledgerTitles = ledgerColumns.filter((title) => !ledgerOptional.includes(title))

/** One row of the sheet as it was read. */
export interface LedgerRow {
  line: number
  cells: Record<string, string>
}

export interface Mistake {
  line: number
  column: string
  reason: string
}

/** A mistake as the person finds it in the sheet: the row, the title with its letter, the reason. */
export const sayMistake = ({ line, column, reason }: Mistake, letters: Record<string, string>): SheetMistake => {
  const letter = letters[column]
  return { row: line, column: letter ? `${column}（${letter} 列）` : column, reason }
}

/** What people type for a day, 2024/3/22 or 2024年3月22日, as 2024-03-22; any other text as it stands. */
export function plainDay(text: string): string {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.replace(/\s/g, '')) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text
}

/** Reads one cell or notes a mistake; what it answers then only keeps the reading going. */
export class Cells {
  readonly mistakes: Mistake[] = []

  wrong(row: LedgerRow, column: string, reason: string): void {
    this.mistakes.push({ line: row.line, column, reason })
  }

  text(row: LedgerRow, column: string, longest: number): string {
    const text = row.cells[column] ?? ''
    if (text === '') this.wrong(row, column, '不能空着')
    return this.optional(row, column, longest) ?? text
  }

  optional(row: LedgerRow, column: string, longest: number): string | null {
    const text = (row.cells[column] ?? '').replace(/\s*\n\s*/g, ' ')
    if (text.length > longest) this.wrong(row, column, `最多 ${longest} 个字`)
    return text === '' ? null : text
  }

  day(row: LedgerRow, column: string): string | null {
    const text = row.cells[column] ?? ''
    if (text === '') return null
    const day = plainDay(text)
    if (isDay(day)) return day
    this.wrong(row, column, '日期不存在，请写成 2024-03-22 这样')
    return null
  }

  neededDay(row: LedgerRow, column: string): string {
    if (!row.cells[column]) this.wrong(row, column, '不能空着')
    return this.day(row, column) ?? '2000-01-01'
  }

  number(row: LedgerRow, column: string): number {
    const text = row.cells[column] ?? ''
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
    this.wrong(row, column, '请写 1、2、3 这样的序号')
    return 0
  }

  /** Both printed spellings of `staged` are read: with and without 整改 at its end (S0). */
  state(row: LedgerRow): FindingState {
    const label = row.cells.整改状态 ?? ''
    if (label === '') return 'open'
    const known = Object.entries(findingStateWords).find(([, word]) => [word, `${word}整改`].includes(label))
    if (known) return known[0] as FindingState
    this.wrong(row, '整改状态', `不认识。可以写：${Object.values(findingStateWords).join('、')}`)
    return 'open'
  }
}
