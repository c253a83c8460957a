import type { EditedField } from '../../contract/ledgerWords'
import type { LedgerField } from '../../contract/sheetWords'
import type { Line } from './ledgerLineRules'
import type { StateTurn } from './ledgerPlanRules'

type Row = Record<string, unknown>

/** Whole rows of the tables, as they stood. */
export interface WholeRows {
  inspections: Row[]
  categories: Row[]
  findings: Row[]
  measures: Row[]
}

/** One changed field as the history keeps it; the inspection's alone has no finding. */
export interface Noted {
  inspectionId: number | null
  findingId: number | null
  measureId: number | null
  field: LedgerField | EditedField
  before: string | null
  after: string | null
}

/** What brings the ledger back to where it stood before one import. */
export interface Undo {
  /** The whole round came with it. */
  isNew: boolean
  counts: { added: number; changed: number; gone: number }
  added: { categories: number[]; findings: number[]; measures: number[] }
  before: WholeRows
  /** Rows taken out, by their ids in ledger_removed. */
  removed: { id: number; findingId: number; measureId: number | null }[]
  /** Categories that were left without a finding. */
  pruned: Row[]
  positions: { id: number; position: number }[]
  edits: Noted[]
  turns: StateTurn[]
  /** What the touched rows and all that hangs on them came to right after; another one now means that work has gone on. */
  seal: string
}

export const nothingYet = {
  added: { categories: [], findings: [], measures: [] },
  before: { inspections: [], categories: [], findings: [], measures: [] },
  removed: [],
  pruned: [],
  positions: [],
  edits: [],
  turns: [],
}

/** What went in, in lines. */
export function doneOf(lines: readonly Line[]): Undo['counts'] {
  const gone = lines.filter(({ kind }) => kind === 'gone').length
  const added = lines.filter(({ kind, why }) => kind === 'new' || why === 'removed').length
  return { added, changed: lines.length - gone - added, gone }
}

/** The same changes, the other way round. */
export const turnedBack = (edits: readonly Noted[]): Noted[] =>
  edits.map(({ before, after, ...edit }) => ({ ...edit, before: after, after: before }))

export const turnsBack = (turns: readonly StateTurn[]): StateTurn[] =>
  turns.map(({ findingId, from, to }) => ({ findingId, from: to, to: from }))

/** Rows that an import touched: what came of them since speaks against undoing it. */
export interface Touched {
  inspectionId: number
  /** Null: all of the round, and the round itself. */
  findings: number[] | null
  measures: number[]
  categories: number[]
  hasRound: boolean
}

const idsIn = (rows: readonly Row[], column: string): number[] => rows.map((row) => Number(row[column]))

export function touchedBy(inspectionId: number, undo: Omit<Undo, 'seal'>): Touched {
  const { isNew, added, before, pruned, removed } = undo
  const measures = [...added.measures, ...idsIn(before.measures, 'measure_id')]
  const findings = [
    ...added.findings,
    ...idsIn([...before.findings, ...before.measures], 'finding_id'),
    ...removed.flatMap(({ findingId, measureId }) => (measureId === null ? [] : findingId)),
  ]
  const categories = [...added.categories, ...idsIn(before.categories, 'category_id')]
  const hasRound = isNew || before.inspections.length > 0 || pruned.length > 0
  return { inspectionId, findings: isNew ? null : findings, measures, categories, hasRound }
}
