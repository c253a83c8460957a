import type { LedgerField } from '../../contract/sheetWords'
import { type Comparison, type Line, lineOf } from './ledgerLineRules'
import { findingKey, type SaidRow } from './ledgerSaidRules'
import {
  entriesOf,
  type NowRow,
  newInNewRound,
  type Standing,
  standingOfField,
  standingOfGone,
  standingOfNew,
} from './ledgerStandingRules'

/**
 * Three ways: what the last sheet said, what the ledger says now, what this sheet says. A sheet that only repeats what
 * it said last time changes nothing by itself, whatever the ledger has become since. `setsStates`: the person may.
 */
export function compareLedgers(
  theirs: readonly SaidRow[],
  now: readonly NowRow[],
  base: readonly SaidRow[] | null,
  setsStates: boolean,
): Comparison {
  const mine = new Map(now.map((row) => [row.key, row]))
  const before = new Map(base?.map((row) => [row.key, row]))
  const unknown = theirs.filter(({ key }) => !mine.has(key))
  const known = theirs
    .filter(({ key }) => mine.has(key))
    .map((row) => changedLines(row, mine.get(row.key) as NowRow, before.get(row.key), setsStates))
  return {
    lines: [...newLines(unknown, mine, before), ...known.flat(), ...goneLines(theirs, now)],
    same: known.filter((lines) => lines.length === 0).length,
  }
}

function newLines(
  rows: readonly SaidRow[],
  mine: ReadonlyMap<string, NowRow>,
  before: ReadonlyMap<string, SaidRow>,
): Line[] {
  const standing = (row: SaidRow): Standing => {
    if (mine.size === 0) return newInNewRound
    const parent = row.what === 'measure' ? mine.get(findingKey(row.number)) : undefined
    return standingOfNew(row, parent, before.get(row.key))
  }
  const lines = rows.map((row) => newLine(row, standing(row)))
  // The measures of a new finding that needs a decision go with it and have no line of their own.
  const undecided = new Set(
    lines.filter(({ what, kind }) => what === 'finding' && kind !== 'new').map((line) => line.number),
  )
  return lines.filter(({ what, number }) => what !== 'measure' || !undecided.has(number))
}

function newLine(row: SaidRow, standing: Standing): Line {
  const filled = entriesOf(row.fields).filter(([, after]) => after !== null)
  return lineOf(
    row,
    standing,
    filled.map(([field, after]) => ({ field, before: null, after })),
    '',
  )
}

/** A row's changed fields, a line for each way in which they stand. */
function changedLines(row: SaidRow, mine: NowRow, old: SaidRow | undefined, setsStates: boolean): Line[] {
  const lines = new Map<string, Line>()
  const changed = entriesOf(row.fields).filter(([field]) => differs(row, mine, field))
  for (const [field, after] of changed) {
    const standing = standingIn(row, mine, old, field, setsStates)
    const mark = markOf(standing)
    const line = lines.get(mark) ?? lineOf(mine, standing, [], mark)
    line.fields.push({ field, before: mine.fields[field] ?? null, after, base: old?.fields[field] })
    lines.set(mark, line)
  }
  return [...lines.values()]
}

const differs = ({ fields }: SaidRow, mine: NowRow, field: LedgerField): boolean =>
  fields[field] !== undefined && fields[field] !== (mine.fields[field] ?? null)

/** Who blocks goes with the state: what stays blocked keeps the body that blocks. */
function standingIn(
  row: SaidRow,
  mine: NowRow,
  old: SaidRow | undefined,
  field: LedgerField,
  setsStates: boolean,
): Standing {
  const ruling = field === 'blockedBy' && differs(row, mine, 'state') ? 'state' : field
  return standingOfField(ruling, row.fields[ruling] ?? null, mine, old?.fields[ruling], setsStates)
}

const markOf = ({ kind, why, canTake }: Standing): string =>
  kind === 'changed' ? '' : `!${kind}.${why ?? ''}${canTake ? '' : '.'}`

function goneLines(theirs: readonly SaidRow[], now: readonly NowRow[]): Line[] {
  const there = new Set(theirs.map(({ key }) => key))
  const under = new Map<number, NowRow[]>()
  for (const row of now)
    if (row.findingId !== null) under.set(row.findingId, [...(under.get(row.findingId) ?? []), row])
  return (
    now
      .filter(({ key, findingId }) => findingId !== null && !there.has(key))
      // A finding that is gone takes its measures with it.
      .filter(({ what, number }) => what === 'finding' || there.has(findingKey(number)))
      .map((row) => {
        const whole = row.what === 'finding' ? (under.get(row.findingId ?? 0) ?? []) : [row]
        return lineOf(row, standingOfGone(whole), [], '-')
      })
  )
}
