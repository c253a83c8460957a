import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { BadSheet } from '../../kernel/sheets/badSheet'
import { readSheet } from '../../kernel/sheets/readSheet'
import { ledgerOptional, ledgerTitles } from './ledgerRules'
import { readLedger } from './ledgerSheetRules'
import { addLedger } from './ledgerStore'
import { assignPrinted } from './measureStore'

const reason = '从表格导入'
const maxMistakes = 200

export default cloudFunction('importLedger', async ({ tx, reach, me, input, now, today }) => {
  const rows = await readRows(Buffer.from(input.fileBase64, 'base64'))
  const { ledger, mistakes } = readLedger(rows)
  if (mistakes.length > 0) throw refuse('SHEET_HAS_MISTAKES', { mistakes: mistakes.slice(0, maxMistakes) })
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

async function readRows(bytes: Buffer) {
  try {
    const { rows } = await readSheet(bytes, { titles: ledgerTitles, optional: ledgerOptional })
    if (rows.length > 0) return rows
  } catch (error) {
    if (error instanceof BadSheet) throw refuse('SHEET_UNREADABLE', { reason: error.reason, ...error.place })
    throw error
  }
  throw refuse('SHEET_UNREADABLE', { reason: 'empty' })
}
