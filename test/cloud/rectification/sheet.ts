import { writeSheet } from '../../../cloud/kernel/sheets/writeSheet'
import { ledgerColumns } from '../../../cloud/rooms/rectification/ledgerRules'

export type Line = Record<string, string>

/** The first row of a right sheet. */
export const first: Line = {
  巡察轮次: '第七轮巡察',
  巡察组: '县委第一巡察组',
  反馈日期: '2026-09-01',
  整改开始: '2026-09-01',
  整改结束: '2026-11-30',
  类别序号: '1',
  类别: '履行职责方面',
  问题编号: '1',
  问题: '学习不够深入',
  责任领导: '党委书记',
  责任部门: '党建办',
  措施序号: '1',
  整改措施: '制定学习计划',
}

/** An .xlsx of the ledger's columns, as base64. */
export async function sheetOf(rows: Line[], columns: string[] = ledgerColumns): Promise<string> {
  const bytes = await writeSheet({
    sheetName: '整改台账',
    columns: columns.map((title) => ({ title })),
    rows: rows.map((row) => columns.map((title) => row[title] ?? null)),
  })
  return bytes.toString('base64')
}
