import type { Context } from '../../kernel/cloudFunction'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { type Compared, compareSheet } from './ledgerComparisonStore'
import { carryOut, findMembers } from './ledgerImportStore'
import { linesToApply } from './ledgerLineRules'
import { giveToMembers, planOf, printedNames } from './ledgerPlanRules'
import { unproved } from './ledgerRules'
import { addLedger, type Bringing } from './ledgerStore'
import { doneOf, nothingYet, type Undo } from './ledgerUndoRules'
import { keepImport } from './ledgerUndoStore'

const reason = '从表格导入'

type Here = Pick<Context<'importLedger'>, 'tx' | 'reach' | 'today'>

export default cloudFunction('importLedger', async ({ tx, reach, me, input, now, today }) => {
  const compared = await compareSheet(tx, reach, input, { roles: me.roles, held: true })
  if (compared.digest !== input.digest) throw refuse('LEDGER_MOVED')
  const by = { personId: me.personId, at: now, reason }
  const { inspectionId, undo } = await bringIn({ tx, reach, today }, compared, input.take, by)
  const importId = await keepImport(tx, reach, inspectionId, compared.said, undo, by)
  return { importId, inspectionId, ...undo.counts }
})

async function bringIn({ tx, reach, today }: Here, compared: Compared, take: readonly string[], by: Bringing) {
  const lines = linesToApply(compared.lines, take)
  if (lines.length === 0) throw refuse('NOTHING_TO_IMPORT')
  const { ledger, now, inspectionId } = compared
  const members = await findMembers(tx, reach, printedNames(ledger), today)
  const counts = doneOf(lines)
  if (inspectionId === null) {
    const added = await addLedger(tx, reach, giveToMembers(ledger, members), by)
    return { inspectionId: added, undo: { ...nothingYet, isNew: true, counts } satisfies Omit<Undo, 'seal'> }
  }
  const plan = planOf(giveToMembers(unproved(ledger), members), now, lines)
  const done = await carryOut(tx, reach, plan, { inspectionId, now, members }, by)
  return { inspectionId, undo: { ...done, isNew: false, counts } }
}
