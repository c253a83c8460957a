import { cloudFunction } from '../../kernel/cloudFunction'
import { type Fault, refuse } from '../../kernel/fault'
import { type ReadSheet, readSheet } from '../../kernel/sheets/readSheet'
import { refuseSheet } from '../../kernel/sheets/refuseSheet'
import { ledgerOptional, ledgerTitles, type Mistake, sayMistake } from './ledgerRules'
import { readLedger } from './ledgerSheetRules'
import { addLedger } from './ledgerStore'
import { assignPrinted } from './measureStore'

const reason = '从表格导入'
/** A phone cannot show more at once; the rest shows when these are mended. */
const mistakesTold = 200

export default cloudFunction('importLedger', async ({ tx, reach, me, input, now, today }) => {
  const sheet = await readLedgerSheet(input.fileBase64)
  const { ledger, mistakes } = readLedger(sheet.rows)
  if (mistakes.length > 0) throw refuseMistakes(mistakes, sheet)
  const inspectionId = await addLedger(tx, reach, ledger, { personId: me.personId, at: now, reason })
  await assignPrinted(tx, reach, inspectionId, today)
  const findings = ledger.categories.flatMap((category) => category.findings)
  return {
    inspectionId,
    categories: ledger.categories.length,
    findings: findings.length,
    measures: findings.reduce((sum, finding) => sum + finding.measures.length, 0),
  }
})

async function readLedgerSheet(fileBase64: string): Promise<ReadSheet> {
  const wish = { titles: ledgerTitles, optional: ledgerOptional }
  const sheet = await readSheet(Buffer.from(fileBase64, 'base64'), wish).catch((error) => {
    throw refuseSheet(error)
  })
  if (sheet.rows.length === 0)
    throw refuse('SHEET_UNREADABLE', { reason: 'empty' }, '表里没有一条措施，什么都没有导入。')
  return sheet
}

function refuseMistakes(mistakes: readonly Mistake[], sheet: ReadSheet): Fault {
  const told = mistakes.slice(0, mistakesTold).map((mistake) => sayMistake(mistake, sheet.columns))
  return refuse('SHEET_HAS_MISTAKES', { mistakes: told, total: mistakes.length })
}
