import type { FindingState } from '../../contract/ledgerWords'
import type { LedgerField } from '../../contract/sheetWords'
import type { Line, LineField } from './ledgerLineRules'
import {
  type NewCategory,
  type NewFinding,
  type NewLedger,
  type NewMeasure,
  stateSince,
  withMeasures,
} from './ledgerRules'
import { findingKey, measureKey } from './ledgerSaidRules'
import type { NowRow } from './ledgerStandingRules'

export interface PlacedFinding extends Omit<NewFinding, 'measures'> {
  category: number
  /** Null: since it was brought in. */
  stateSince: string | null
}

export interface PlacedMeasure extends NewMeasure {
  finding: string
}

const findingsOf = ({ categories }: NewLedger) =>
  categories.flatMap(({ number, findings }) => findings.map((finding) => ({ finding, category: number })))

export const placedFindings = (ledger: NewLedger): PlacedFinding[] =>
  findingsOf(ledger).map(({ finding: { measures, ...finding }, category }) => ({
    ...finding,
    category,
    stateSince: stateSince(finding.state, ledger.windowEnd),
  }))

export const placedMeasures = (ledger: NewLedger): PlacedMeasure[] =>
  findingsOf(ledger).flatMap(({ finding }) =>
    finding.measures.map((measure) => ({ ...measure, finding: finding.number })),
  )

export interface RowChange {
  id: number
  findingId: number | null
  fields: LineField[]
}

/** What an import does to a round that is there already. */
export interface Plan {
  categories: Omit<NewCategory, 'findings'>[]
  findings: PlacedFinding[]
  measures: PlacedMeasure[]
  changed: Record<'inspection' | 'category' | 'finding' | 'measure', RowChange[]>
  gone: { findings: number[]; measures: number[] }
}

/** `lines` are those that go in; what else the sheet says stays out. */
export function planOf(ledger: NewLedger, now: readonly NowRow[], lines: readonly Line[]): Plan {
  const mine = new Map(now.map((row) => [row.key, row]))
  const added = new Set(lines.map(({ row }) => row).filter((row) => !mine.has(row)))
  const findings = placedFindings(ledger)
    .filter(({ number }) => added.has(findingKey(number)))
    // In a round that is there already a state holds from today on.
    .map((finding) => ({ ...finding, stateSince: null }))
  const carried = new Set(findings.map(({ number }) => number))
  const measures = placedMeasures(ledger).filter(
    ({ finding, number }) => carried.has(finding) || added.has(measureKey(finding, number)),
  )
  const changed = changesOf(lines, mine)
  return {
    categories: neededCategories(ledger, now, findings, changed.finding),
    findings,
    measures,
    changed,
    gone: goneOf(lines, mine),
  }
}

function changesOf(lines: readonly Line[], mine: ReadonlyMap<string, NowRow>): Plan['changed'] {
  const changed: Plan['changed'] = { inspection: [], category: [], finding: [], measure: [] }
  const known = new Map<string, RowChange>()
  for (const line of lines) {
    const row = mine.get(line.row)
    if (!row || line.kind === 'gone') continue
    const change = known.get(line.row) ?? { id: row.id, findingId: row.findingId, fields: [] }
    if (!known.has(line.row)) changed[line.what].push(change)
    known.set(line.row, change)
    change.fields.push(...line.fields)
  }
  return changed
}

/** A category that is new comes only with a finding that goes into it. */
function neededCategories(
  ledger: NewLedger,
  now: readonly NowRow[],
  findings: readonly PlacedFinding[],
  moved: readonly RowChange[],
): Plan['categories'] {
  const there = new Set(now.filter(({ what }) => what === 'category').map(({ number }) => number))
  const wanted = new Set([
    ...findings.map(({ category }) => String(category)),
    ...moved.flatMap(({ fields }) => fields.filter(({ field }) => field === 'category').map(({ after }) => after)),
  ])
  return ledger.categories
    .filter(({ number }) => wanted.has(String(number)) && !there.has(String(number)))
    .map(({ number, title }) => ({ number, title }))
}

function goneOf(lines: readonly Line[], mine: ReadonlyMap<string, NowRow>): Plan['gone'] {
  const ids = (what: Line['what']) =>
    lines.filter((line) => line.kind === 'gone' && line.what === what).map((line) => mine.get(line.row)?.id ?? 0)
  return { findings: ids('finding'), measures: ids('measure') }
}

/** Members by the printed name that only one of them bears. */
export type Members = ReadonlyMap<string, number>

export const printedNames = ({ categories }: NewLedger): string[] => [
  ...new Set(
    categories.flatMap(({ findings }) =>
      findings.flatMap(({ measures }) => measures.flatMap(({ assigneePrinted }) => assigneePrinted ?? [])),
    ),
  ),
]

/** A printed name that one member bears is that member; what the source prints as done is given to nobody. */
export const giveToMembers = (ledger: NewLedger, members: Members): NewLedger =>
  withMeasures(ledger, (measure) => ({
    ...measure,
    assigneeId: measure.acceptedAtImport ? undefined : members.get(measure.assigneePrinted ?? ''),
  }))

export interface StateTurn {
  findingId: number
  from: FindingState
  to: FindingState
}

/** Changes of state have a history of their own. */
export const turnsOf = (changes: readonly RowChange[]): StateTurn[] =>
  changes.flatMap(({ id, fields }) =>
    fields
      .filter(({ field }) => field === ('state' satisfies LedgerField))
      .map(({ before, after }) => ({ findingId: id, from: before as FindingState, to: after as FindingState })),
  )
