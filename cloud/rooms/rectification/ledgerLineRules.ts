import type { LedgerField } from '../../contract/sheetWords'
import type { LedgerWhat, SaidRow } from './ledgerSaidRules'
import type { Standing } from './ledgerStandingRules'

export interface LineField {
  field: LedgerField
  before: string | null
  after: string | null
  /** What the last sheet said, where there was one. */
  base?: string | null
}

export interface Line extends Standing {
  key: string
  what: LedgerWhat
  number: string
  measure: number | null
  title: string
  fields: LineField[]
  /** The row's key, the same in the sheet and in the ledger. */
  row: string
}

export interface Comparison {
  lines: Line[]
  /** Rows that are in both and do not differ. */
  same: number
}

const naming = { inspection: 'inspector', category: 'category', finding: 'title', measure: 'text' } as const

export function lineOf(row: SaidRow, standing: Standing, fields: LineField[], mark: string): Line {
  const { key, what, number, measure } = row
  return {
    key: `${key}${mark}`,
    what,
    number,
    measure,
    title: row.fields[naming[what]] ?? '',
    ...standing,
    fields,
    row: key,
  }
}

export interface LineCounts {
  added: number
  changed: number
  gone: number
  conflicting: number
  stale: number
  same: number
}

export function countLines({ lines, same }: Comparison): LineCounts {
  const count = (kind: Standing['kind']) => lines.filter((line) => line.kind === kind).length
  const kinds = {
    changed: count('changed'),
    gone: count('gone'),
    conflicting: count('conflicting'),
    stale: count('stale'),
  }
  return { added: count('new'), ...kinds, same }
}

/** What goes in: all that is new or changed, and of the rest what was taken. */
export const linesToApply = (lines: readonly Line[], take: readonly string[]): Line[] =>
  lines.filter(({ key, kind, canTake }) => kind === 'new' || kind === 'changed' || (canTake && take.includes(key)))
