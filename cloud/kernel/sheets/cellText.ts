// NFKC would turn Chinese punctuation into Latin (，→ ,) and ① into 1: right for a number, wrong for a sentence.
const NOT_KEPT_SIGNS = /[^\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\u2460-\u24FF\u2026]+/gu
const HAN = /\p{Script=Han}/u
const PLAIN = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 })
const DAY = 86_400_000
const EXCEL_DAY_ONE = Date.UTC(1899, 11, 31)

/** Text as a person meant it: no control, bidi or invisible characters, one form for each letter, no outer space. */
export function cleanText(text: string): string {
  const seen = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
  const folded = HAN.test(seen) ? seen.replace(NOT_KEPT_SIGNS, (run) => run.normalize('NFKC')) : seen.normalize('NFKC')
  return folded.trim()
}

/** The same on one line, for a text that stands in a cell of its own. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ')

/** A column title for comparing: "姓　名 *" and "姓名" are the same column. */
export function titleKey(title: string): string {
  return cleanText(title).normalize('NFKC').replace(/[\s*]/g, '')
}

/** What a person reads in the cell, as plain text; a date as YYYY-MM-DD, a time alone as HH:mm. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const text = cleanText(String(value))
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(text) ? text.slice(0, 10) : text
}

/** A number's digits as Excel shows them: no exponent, at most 15 significant digits. */
export function numberText(written: string): string {
  const number = Number(written)
  if (!Number.isFinite(number)) return written
  return PLAIN.format(Number(number.toPrecision(15)))
}

// Excel itself shows ##### for a date it cannot draw.
function dateText(date: Date): string {
  const time = date.getTime()
  if (Number.isNaN(time) || date.getUTCFullYear() > 9999) return '#####'
  if (time < EXCEL_DAY_ONE) return time >= EXCEL_DAY_ONE - DAY ? date.toISOString().slice(11, 16) : '#####'
  return date.toISOString().slice(0, 10)
}
