import { readSheet } from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { must } from './score.mjs'

export const round = '十四届县委第五轮巡察（复核）'

/** The ledger as the program itself writes it, under another name of the round. */
async function renamedSheet(stage) {
  const call = await stage.cloud.signIn('wu')
  const { url } = await call('exportLedger', { list: 'ledger' })
  const rows = await readSheet(Buffer.from(await (await fetch(new URL(url, stage.cloud.url))).arrayBuffer()))
  const head = rows.findIndex((row) => row.includes('巡察轮次'))
  const column = rows[head].indexOf('巡察轮次')
  const cell = (value) => (value === null ? null : { value: String(value), type: String })
  const renamed = rows
    .slice(head)
    .map((row, line) => row.map((value, at) => (line > 0 && at === column && value ? round : value)))
  const whole = renamed.map((row) => row.map(cell))
  return { name: '整改台账.xlsx', mimeType: 'application/vnd.ms-excel', buffer: await writeXlsx(whole).toBuffer() }
}

/** Compared, taken in, taken back, and taken in again. */
export async function importLedger(stage, wu) {
  const sheet = await renamedSheet(stage)
  const compare = async () => {
    await wu.visit(`/pages/rectification/import/index`)
    const choosing = wu.page.waitForEvent('filechooser')
    await wu.tap('选 Excel 文件')
    await (await choosing).setFiles(sheet)
    await wu.see('34 个问题，103 条措施')
  }
  await wu.step('the sheet is compared before anything changes', compare)
  await wu.look('ledger-compared', true)
  const goIn = async () => {
    await wu.tap(/^导入 \d+ 处改动/, false)
    await wu.see('导错了？')
  }
  await wu.step('it goes in, can be taken back, and goes in again', async () => {
    await goIn()
    await wu.tap('撤销这次导入')
    await wu.page.getByText('撤销', { exact: true }).filter({ visible: true }).click()
    await wu.see('第二步：比对')
    const call = await stage.cloud.signIn('wu')
    must((await call('listFindings', {})).inspection.round !== round, 'the round is still there')
    await compare()
    await goIn()
  })
  await wu.look('ledger-imported')
  await wu.step('the same sheet once more has nothing to import', async () => {
    await compare()
    await wu.see('表和台账一样，没有要导入的')
  })
}
