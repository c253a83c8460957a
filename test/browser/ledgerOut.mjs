import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { round } from './ledgerImport.mjs'
import { bulletinPart, visitor } from './ledgerPages.mjs'
import { must } from './score.mjs'

/** The bulletin: drafted, edited, out as Word, as it would become public, and its checks. */
export async function bulletin(li, stage) {
  await li.visit(`/pages/bulletin/list/index`)
  await li.look('bulletins')
  await li.step('the bulletin is drafted from the ledger', async () => {
    await li.tap('从台账起草')
    await li.tap('起草')
    await li.button('下载 Word').waitFor()
  })
  await li.look('bulletin-draft', true)
  await bulletinPart(stage, li)
  await li.step('it comes out as a Word document', async () => {
    const downloading = li.page.waitForEvent('download')
    await li.tap('下载 Word')
    const file = await (await downloading).path()
    must(fs.readFileSync(file).subarray(0, 2).toString() === 'PK', 'no .docx')
  })
  await li.step('what would become public is shown', async () => {
    await li.tap('看将要公开的内容')
    await li.see(/整改进展情况/)
  })
  await li.look('bulletin-public', true)
  await li.visit(`/pages/bulletin/checks/index`)
  await li.step('the checks say what to look at', () => li.see(/没有写|没有日期|两种|晚于/))
  await li.look('bulletin-checks', true)
}

/** The pack and the link for those who check. */
export async function pack(chen, stage, finding) {
  const go = async () => {
    await chen.visit(`/pages/pack/links/index`)
    await chen.see('迎检材料')
  }
  await go()
  await chen.step('the pack comes as a zip that another program opens', async () => {
    const downloading = chen.page.waitForEvent('download')
    await chen.tap('下载材料包')
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-pack-')), 'pack.zip')
    await (await downloading).saveAs(file)
    const script =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))'
    const names = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })
    for (const part of ['.xlsx', '.jpg']) must(names.includes(part), `no ${part} in ${names}`)
  })
  await chen.step('a link for those who check opens without an account', async () => {
    await chen.tap('新建链接')
    await chen.fill('给谁看', '县委第三巡察组')
    await chen.tap('生成')
    const link = await chen.page.getByText(/key=/).filter({ visible: true }).first().textContent()
    await visitor(stage, link, finding, round)
  })
  await chen.look('pack-link')
  await go()
  await chen.look('pack-links', true)
  await chen.step('the school sees what was looked at', async () => {
    await chen.tap(/县委第三巡察组/, false)
    await chen.tap(/^查阅记录/, false)
    await chen.see('看问题')
  })
  await chen.look('pack-views', true)
}
