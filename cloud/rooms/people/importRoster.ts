import { endSessions } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'
import type { Tx } from '../../kernel/database/database'
import { type Fault, refuse } from '../../kernel/fault'
import type { Reach } from '../../kernel/reach'
import { type ReadSheet, readSheet } from '../../kernel/sheets/readSheet'
import { refuseSheet } from '../../kernel/sheets/refuseSheet'
import { hasAdmin } from './changeStore'
import { addMemberships, addPeople, changeMemberships, changeRoles, listKnown } from './importStore'
import { indexPeople, matchRow, type Step } from './matchRules'
import { findRepeats, type Mistake, type RosterLine, readLine, sayMistake, titles } from './rosterRules'
import { addBranches, listBranchRows, lockRoster } from './rosterStore'
import { losesAdmin } from './rules'

/** A phone cannot show more at once; the rest shows when these are mended. */
const mistakesTold = 200

export default cloudFunction('importRoster', async ({ tx, reach, input, now, today }) => {
  const sheet = await readRoster(input.fileBase64)
  const lines = sheet.rows.map(({ line, cells }) => readLine(line, cells, today))
  const rows = lines.map(({ person }) => person)
  const mistakes = [...lines.flatMap((line) => line.mistakes), ...findRepeats(rows)]
  if (mistakes.length > 0) throw refuseMistakes(mistakes, sheet)
  await lockRoster(tx, reach)
  const steps = await match(tx, reach, rows, sheet)
  const branchesAdded = await addMissingBranches(tx, reach, rows, today)
  const added = steps.filter((step) => step.kind === 'add')
  const changed = steps.filter((step) => step.kind === 'change' || step.kind === 'back')
  await write(tx, reach, steps)
  for (const { person, row } of changed) {
    if (row.leftOn !== null && row.leftOn < today) await endSessions(tx, reach, person.id, now)
  }
  const wasLost = changed.some(({ person, row }) => losesAdmin(person.roles, row.roles, { ...row, branchId: 0 }))
  if (wasLost && !(await hasAdmin(tx, reach))) throw refuse('LAST_ADMIN')
  const unchanged = steps.length - added.length - changed.length
  return { added: added.length, changed: changed.length, unchanged, branchesAdded }
})

async function readRoster(fileBase64: string): Promise<ReadSheet> {
  const { leftOn, ...wanted } = titles
  const wish = { titles: Object.values(wanted), optional: [leftOn] }
  const sheet = await readSheet(Buffer.from(fileBase64, 'base64'), wish).catch((error) => {
    throw refuseSheet(error)
  })
  if (sheet.rows.length === 0)
    throw refuse('SHEET_UNREADABLE', { reason: 'empty' }, '表里没有一行名单，什么都没有改动。')
  return sheet
}

function refuseMistakes(mistakes: readonly Mistake[], sheet: ReadSheet): Fault {
  const inOrder = [...mistakes].sort((a, b) => a.line - b.line)
  const told = inOrder.slice(0, mistakesTold).map((mistake) => sayMistake(mistake, sheet.columns))
  return refuse('SHEET_HAS_MISTAKES', { mistakes: told, total: mistakes.length })
}

async function match(tx: Tx, reach: Reach, rows: readonly RosterLine[], sheet: ReadSheet): Promise<Step[]> {
  const index = indexPeople(await listKnown(tx, reach))
  const matched = rows.map((row) => matchRow(row, index))
  const mistakes = matched.filter((found) => 'column' in found)
  if (mistakes.length > 0) throw refuseMistakes(mistakes, sheet)
  return matched.filter((found) => 'kind' in found)
}

async function addMissingBranches(tx: Tx, reach: Reach, rows: readonly RosterLine[], today: string): Promise<number> {
  const known = new Set((await listBranchRows(tx, reach, today)).map(({ name }) => name))
  const missing = [...new Set(rows.map(({ branch }) => branch))].filter((branch) => !known.has(branch))
  if (missing.length > 0) await addBranches(tx, reach, missing)
  return missing.length
}

async function write(tx: Tx, reach: Reach, steps: readonly Step[]): Promise<void> {
  const added = steps.filter((step) => step.kind === 'add')
  const back = steps.filter((step) => step.kind === 'back')
  const changed = steps.filter((step) => step.kind === 'change')
  if (added.length > 0) await addMemberships(tx, reach, await addPeople(tx, reach, added), added)
  if (changed.length > 0) await changeMemberships(tx, reach, changed)
  const ids = back.map(({ person }) => person.id)
  if (back.length > 0) await addMemberships(tx, reach, ids, back)
  const known = [...changed, ...back]
  if (known.length > 0) await changeRoles(tx, reach, known)
}
