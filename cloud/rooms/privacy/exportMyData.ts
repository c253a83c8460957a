import { cloudFunction } from '../../kernel/cloudFunction'
import type { Tx } from '../../kernel/database/database'
import { xlsx } from '../../kernel/files/shelf'
import type { Reach } from '../../kernel/reach'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { jsonText, type Records, sheetColumns, sheetRows } from './exportRules'
import { keptKinds } from './keptRules'
import { listKept } from './mineStore'

export default cloudFunction('exportMyData', async ({ tx, reach, input, now, today, files, settings }) => {
  const records = await recordsOf(tx, reach)
  const name = `我的数据-${today}.${input.format}`
  if (input.format === 'json') {
    const bytes = Buffer.from(jsonText(records, settings.retention, now))
    return files.offer(reach.schoolId, name, 'application/json', bytes, now)
  }
  const notes = [`导出日期：${today}`, '这里是支部学习与整改里关于你的全部记录。']
  const rows = sheetRows(records, settings.retention)
  const bytes = await writeSheet({ sheetName: '我的数据', title: '我的数据', notes, columns: sheetColumns, rows })
  return files.offer(reach.schoolId, name, xlsx, bytes, now)
})

async function recordsOf(tx: Tx, reach: Reach): Promise<Records> {
  const records = {} as Records
  for (const kind of keptKinds) records[kind] = await listKept(tx, reach, kind)
  return records
}
