import { cloudFunction } from '../../kernel/cloudFunction'
import type { Tx } from '../../kernel/database/database'
import { refuse } from '../../kernel/fault'
import { xlsx } from '../../kernel/files/shelf'
import type { Reach } from '../../kernel/reach'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { findingTable, resultTable, sheetRows, type Table, taskTable } from './ledgerExportRules'
import { listFindingLines, listResultLines, listTaskLines } from './ledgerListStore'
import { listNow } from './ledgerNowStore'
import { ledgerColumns } from './ledgerRules'
import { findInspection } from './store'

type List = 'ledger' | 'findings' | 'tasks' | 'results'

export default cloudFunction('exportLedger', async ({ tx, reach, input, files, now }) => {
  const found = await findInspection(tx, reach, input.inspectionId ?? null)
  if (!found) throw refuse('NOT_FOUND')
  const { name, columns, rows } = await tableOf(tx, reach, input.list, found)
  const bytes = await writeSheet({
    sheetName: name,
    // A title above the ledger would be one more thing to keep out of the import.
    title: input.list === 'ledger' ? undefined : `${found.round}${name}`,
    columns: columns.map((title) => ({ title, width: widths[title] })),
    rows,
  })
  return files.offer(reach.schoolId, `${found.round}${name}.xlsx`, xlsx, bytes, now)
})

const widths: Record<string, number> = { 问题: 36, 整改措施: 40, 整改成效: 50, 类别: 24, 下一步: 24, 整改状态: 20 }

async function tableOf(tx: Tx, reach: Reach, list: List, round: { id: number; round: string }): Promise<Table> {
  const all = { inspectionId: round.id, from: 0, limit: null }
  if (list === 'findings') return findingTable(await listFindingLines(tx, reach, all))
  if (list === 'tasks') return taskTable(await listTaskLines(tx, reach, all))
  if (list === 'results') return resultTable(await listResultLines(tx, reach, all))
  const rows = sheetRows(round.round, await listNow(tx, reach, round.id))
  return {
    name: '整改台账',
    columns: ledgerColumns,
    rows: rows.map((row) => ledgerColumns.map((title) => row[title] ?? null)),
  }
}
