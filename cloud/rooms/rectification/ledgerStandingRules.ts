import type { ErrorName } from '../../contract/errors'
import type { FindingState } from '../../contract/ledgerWords'
import type { LedgerField, LedgerLineKind, LedgerWhy } from '../../contract/sheetWords'
import type { Said, SaidRow } from './ledgerSaidRules'
import { isClosed } from './rules'

/** A row as the ledger has it, with what decides whether a sheet may touch it. */
export interface NowRow extends SaidRow {
  id: number
  /** The row's finding; null for the inspection and a category. */
  findingId: number | null
  /** It is a closed finding, or one of its measures. */
  isClosed: boolean
  isAccepted: boolean
  isWaiting: boolean
  /** Evidence, a request or a look-back hangs on it. */
  isUsed: boolean
}

export interface Standing {
  kind: LedgerLineKind
  why: LedgerWhy | null
  /** By itself it stays as the ledger has it; this says whether the person may take what the sheet has. */
  canTake: boolean
}

const stands = (kind: LedgerLineKind, why: LedgerWhy | null = null, canTake = false): Standing => ({
  kind,
  why,
  canTake,
})

export const entriesOf = (said: Said) => Object.entries(said) as [LedgerField, string | null][]

/** A row that the ledger does not have. Into a round that is new too, states go as printed. */
export function standingOfNew(row: SaidRow, parent: NowRow | undefined, old: SaidRow | undefined): Standing {
  if (row.what === 'category') return stands('new')
  if (parent?.isClosed) return stands('conflicting', 'closed')
  if (row.fields.state && isClosed(row.fields.state as FindingState)) return stands('conflicting', 'closing')
  if (!old) return stands('new')
  const isOld = entriesOf(row.fields).every(([field, text]) => [undefined, text].includes(old.fields[field]))
  return stands(isOld ? 'stale' : 'conflicting', 'removed', true)
}

export const newInNewRound = stands('new')

/** A field in which the sheet and the ledger differ; `base` is what the last sheet said, undefined when it said nothing. */
export function standingOfField(
  field: LedgerField,
  after: string | null,
  mine: NowRow,
  base: string | null | undefined,
  setsStates: boolean,
): Standing {
  const guard = guardOf(field, after, mine, setsStates)
  if (base !== undefined && base === after) return stands('stale', guard?.why ?? null, guard?.canTake ?? true)
  if (guard) return stands('conflicting', guard.why, guard.canTake)
  if (base !== undefined && base !== (mine.fields[field] ?? null)) return stands('conflicting', 'both', true)
  return stands('changed')
}

/** What speaks against it: only a leader closes and reopens, and evidence that waits was handed in for these words. */
function guardOf(
  field: LedgerField,
  after: string | null,
  mine: NowRow,
  setsStates: boolean,
): { why: LedgerWhy; canTake: boolean } | null {
  const states = [after, mine.fields.state] as FindingState[]
  if (field === 'state' && states.some(isClosed)) return { why: 'closing', canTake: false }
  if (field === 'state' && !setsStates) return { why: 'notYours', canTake: false }
  if (mine.isWaiting && (field === 'text' || field === 'assignee')) return { why: 'waiting', canTake: false }
  if (mine.isAccepted) return { why: 'accepted', canTake: true }
  return mine.isClosed ? { why: 'closed', canTake: true } : null
}

export interface Removing {
  findingState: FindingState
  isAccepted: boolean
  isUsed: boolean
}

/** Why a row may not be taken out, or null: it is not there, work hangs on it, or it counts as done. */
export function whyNotRemove(held: Removing | undefined): ErrorName | null {
  if (!held) return 'NOT_FOUND'
  const { findingState, isAccepted, isUsed } = held
  if (isUsed) return 'ROW_USED'
  if (isClosed(findingState)) return 'FINDING_CLOSED'
  return isAccepted ? 'MEASURE_KEPT' : null
}

/** A row that the sheet does not have; `under` is the row itself and what would go with it. */
export function standingOfGone(under: readonly NowRow[]): Standing {
  if (under.some(({ isUsed }) => isUsed)) return stands('conflicting', 'evidence')
  if (under.some((row) => row.isClosed)) return stands('conflicting', 'closed')
  return under.some(({ isAccepted }) => isAccepted) ? stands('conflicting', 'accepted') : stands('gone', null, true)
}
