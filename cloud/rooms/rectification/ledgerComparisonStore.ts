import { createHash } from 'node:crypto'
import { may } from '../../contract/access'
import type { Role } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import { type Fault, refuse } from '../../kernel/fault'
import type { Reach } from '../../kernel/reach'
import { readPasted } from '../../kernel/sheets/readPasted'
import { type ReadSheet, readSheet } from '../../kernel/sheets/readSheet'
import { refuseSheet } from '../../kernel/sheets/refuseSheet'
import { type Mistake, sayMistake } from './ledgerCellRules'
import { compareLedgers } from './ledgerCompareRules'
import type { Comparison } from './ledgerLineRules'
import { listNow } from './ledgerNowStore'
import { findBase, findRound } from './ledgerRoundStore'
import { ledgerOptional, ledgerTitles, mostLedgerRows, type NewLedger } from './ledgerRules'
import { type SaidRow, saidRows } from './ledgerSaidRules'
import { readLedger } from './ledgerSheetRules'
import type { NowRow } from './ledgerStandingRules'

/** A file or pasted rows, exactly one of them. */
export interface SheetGiven {
  fileBase64?: string
  pasted?: string
}

export interface Compared extends Comparison {
  /** Null: a round that is not there yet. */
  inspectionId: number | null
  ledger: NewLedger
  said: SaidRow[]
  now: NowRow[]
  /** Of everything that is told of the comparison, whether shown or not. */
  digest: string
}

/** `held` keeps the round's rows until commit. */
export interface Asker {
  roles: readonly Role[]
  held: boolean
}

/** A phone cannot show more at once; the rest shows when these are mended. */
const mistakesTold = 200

/** What the sheet would do to the ledger. */
export async function compareSheet(tx: Tx, reach: Reach, given: SheetGiven, asker: Asker): Promise<Compared> {
  const sheet = await readRows(given)
  const { ledger, mistakes } = readLedger(sheet.rows)
  if (mistakes.length > 0) throw refuseMistakes(mistakes, sheet)
  const said = saidRows(ledger, new Set(Object.keys(sheet.columns)))
  const inspectionId = await findRound(tx, reach, ledger.round, asker.held)
  const now = inspectionId === null ? [] : await listNow(tx, reach, inspectionId)
  const base = inspectionId === null ? null : await findBase(tx, reach, inspectionId)
  const comparison = compareLedgers(said, now, base, may(asker.roles, 'setFindingState'))
  const told = JSON.stringify([inspectionId, ledger.round, comparison])
  const digest = createHash('sha256').update(told).digest('hex')
  return { ...comparison, inspectionId, ledger, said, now, digest }
}

async function readRows({ fileBase64, pasted }: SheetGiven): Promise<ReadSheet> {
  if ((fileBase64 === undefined) === (pasted === undefined)) throw refuse('INVALID_INPUT', { at: '', rule: 'oneOf' })
  const wish = { titles: ledgerTitles, optional: ledgerOptional, maxRows: mostLedgerRows }
  try {
    const bytes = Buffer.from(fileBase64 ?? '', 'base64')
    const sheet = pasted === undefined ? await readSheet(bytes, wish) : readPasted(pasted, wish)
    if (sheet.rows.length > 0) return sheet
  } catch (error) {
    throw refuseSheet(error)
  }
  throw refuse('SHEET_UNREADABLE', { reason: 'empty' }, '表里没有一条措施，什么都没有导入。')
}

function refuseMistakes(mistakes: readonly Mistake[], sheet: ReadSheet): Fault {
  const told = mistakes.slice(0, mistakesTold).map((mistake) => sayMistake(mistake, sheet.columns))
  return refuse('SHEET_HAS_MISTAKES', { mistakes: told, total: mistakes.length })
}
