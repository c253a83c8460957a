import { isDay } from '../../contract/calendar'
import { type FindingState, findingStateWords } from '../../contract/ledgerWords'
import type { SheetMistake } from '../../contract/people'
import { type LedgerRow, stateOf } from './ledgerRules'

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

export interface Window {
  windowStart: string
  windowEnd: string
}

const padded = (year: string, month: string, date: string) =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

/** What people type for a day, 2024/3/22 or 2024年3月22日 or 20240322, as 2024-03-22; any other text as it stands. */
export function plainDay(text: string): string {
  const bare = text.replace(/\s/g, '')
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(bare) ?? []
  return year ? padded(year, month, date) : text
}

/** 3月22日 with the year of the window, if only one can be meant; any other text as plainDay has it. */
export function dayInWindow(text: string, window: Window | null): string {
  const [, month, date] = /^(\d{1,2})月(\d{1,2})日?$/.exec(text.replace(/\s/g, '')) ?? []
  if (!month || !window) return plainDay(text)
  const [first, last] = [window.windowStart, window.windowEnd].map((day) => Number(day.slice(0, 4)))
  const days = Array.from({ length: Math.max(1, Math.min(last - first + 1, 20)) }, (_, at) =>
    padded(String(first + at), month, date),
  )
  const inside = days.filter((day) => day >= window.windowStart && day <= window.windowEnd)
  if (days.length === 1) return days[0]
  return inside.length === 1 ? inside[0] : text
}

/** A day or, as notices often have it, a month: 2024-03. */
const dayOrMonth = (text: string, window: Window): string => {
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text.replace(/\s/g, '')) ?? []
  return year ? `${year}-${month.padStart(2, '0')}` : dayInWindow(text, window)
}

const isDayOrMonth = (text: string) => isDay(text) || (/^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`))

const whyNoDay = (text: string): string => {
  if (/^\d{4}-\d\d-\d\d$/.test(plainDay(text))) return '没有这一天，请写成 2024-03-22 这样'
  const [, month, date] = /^(\d{1,2})月(\d{1,2})日?$/.exec(text.replace(/\s/g, '')) ?? []
  // A leap year has every day that there is.
  if (month && !isDay(padded('2024', month, date))) return '没有这一天，请写成 2024-03-22 这样'
  if (month) return '没有写年份，看不出是哪一年，请写成 2024-03-22 这样'
  if (/^\d{5}(\.\d+)?$/.test(text)) return '这一格是数字，不是日期。请设成日期格式，或写成 2024-03-22 这样'
  return '看不出是哪一天，请写成 2024-03-22 这样'
}

const yes = ['是', '√', '✓', '立行立改', '1', 'TRUE', 'Y', 'y']
const no = ['', '否', '不是', '限期整改', '×', '0', 'FALSE', 'N', 'n']

/** Reads one cell or notes a mistake; what it answers then only keeps the reading going. */
export class Cells {
  readonly mistakes: Mistake[] = []
  /** Known once the first row was read; days without a year are read by it. */
  window: Window | null = null

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
    const day = dayInWindow(text, this.window)
    if (isDay(day)) return day
    this.wrong(row, column, whyNoDay(text))
    return null
  }

  neededDay(row: LedgerRow, column: string): string | null {
    if (!row.cells[column]) this.wrong(row, column, '不能空着')
    return this.day(row, column)
  }

  /** Days and months in one cell, as a notice prints them. */
  days(row: LedgerRow, column: string, window: Window): string[] {
    const parts = (row.cells[column] ?? '').split(/[、，,;；\n]/).map((part) => part.trim())
    const days = parts.filter((part) => part !== '').map((part) => ({ part, day: dayOrMonth(part, window) }))
    for (const { part, day } of days)
      if (!isDayOrMonth(day)) this.wrong(row, column, `“${part.slice(0, 20)}”${whyNoDay(part)}`)
    return days.map(({ day }) => day)
  }

  number(row: LedgerRow, column: string): number {
    const text = row.cells[column] ?? ''
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
    this.wrong(row, column, '请写 1、2、3 这样的序号')
    return 0
  }

  yesOrNo(row: LedgerRow, column: string): boolean {
    const text = row.cells[column] ?? ''
    if (!yes.includes(text) && !no.includes(text)) this.wrong(row, column, '请写“是”，或者空着')
    return yes.includes(text)
  }

  state(row: LedgerRow): FindingState {
    const label = row.cells.整改状态 ?? ''
    const state = label === '' ? 'open' : stateOf(label)
    if (!state) this.wrong(row, '整改状态', `不认识。可以写：${Object.values(findingStateWords).join('、')}`)
    return state ?? 'open'
  }
}
