import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readSheet } from 'read-excel-file/node'
import sharp from 'sharp'
import writeXlsx from 'write-excel-file/node'
import { must } from './score.mjs'
import { signIn } from './stage.mjs'

const round = '十四届县委第五轮巡察（复核）'
const line = '已修订制度并公示，附照片。'

/** The real ledger comes in from .xlsx and is worked off by four people, down to the bulletin and the pack. */
export async function ledger(stage) {
  const [wu, li, zhao, chen] = await Promise.all(['wu', 'li', 'zhao', 'chen'].map((name) => signIn(stage, name)))
  await importLedger(stage, wu)
  const finding = await findingToWork(stage)
  const open = async (who) => {
    await visit(stage, who, `/pages/rectification/finding/index?findingId=${finding.id}`)
    await who.see(finding.title)
  }
  await assign(li, open)
  await submit(zhao, open, '#7a8f6a')
  await sendBack(li, stage)
  await submitAgain(zhao, open)
  await accept(li, stage, open)
  await close(chen, open, li)
  await bulletin(li, stage)
  await pack(chen, stage)
  for (const { page } of [wu, li, zhao, chen]) await page.context().close()
}

/** As by a link: the address alone would be a step inside the page that is open. */
async function visit(stage, { page }, place) {
  await page.goto('about:blank')
  await page.goto(`${stage.cloud.url}/#${place}`)
}

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

async function importLedger(stage, wu) {
  const sheet = await renamedSheet(stage)
  const compare = async () => {
    await visit(stage, wu, `/pages/rectification/import/index`)
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

/** One with a single measure, so that one piece of evidence settles it. */
async function findingToWork(stage) {
  const call = await stage.cloud.signIn('li')
  const { inspection, findings } = await call('listFindings', {})
  must(inspection.round === round, `the newest round is ${inspection.round}`)
  return findings.find(({ state, measures }) => state === 'staged' && measures === 1)
}

async function assign(li, open) {
  await open(li)
  await li.step('the secretary gives the measure to a person', async () => {
    await li.tap('分派措施 1')
    await li.fill('搜姓名', '赵半亩')
    await li.tap(/^赵半亩/, false)
    await li.tap('保存')
    await li.see(/赵半亩/)
  })
}

async function submit(zhao, open, colour) {
  await open(zhao)
  await zhao.tap('交材料')
  await zhao.see('一句话说明')
  const choosing = zhao.page.waitForEvent('filechooser')
  await zhao.tap('加照片，最多 9 张')
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
  const buffer = await picture.jpeg().toBuffer()
  await (await choosing).setFiles([{ name: '会场.jpg', mimeType: 'image/jpeg', buffer }])
  await zhao.button('看第 1 张照片').waitFor({ timeout: 20_000 })
  await zhao.fill('一句话说明', line)
  const tick = zhao.page.getByRole('checkbox', { name: /^照片里有学生的脸吗/ }).filter({ visible: true })
  // Who has ticked it once is not asked again.
  if ((await tick.getAttribute('aria-checked')) !== 'true') await tick.click()
  await zhao.step('a member hands in a photo and a line', async () => {
    await zhao.tap('提交')
    await zhao.see('已提交，等支部书记审核')
  })
}

async function waiting(who, stage) {
  await visit(stage, who, `/pages/evidence/review/index`)
  await who.see('等你审核')
}

/** The button beside what was handed in here; others wait in the same list. */
const beside = (who, name) =>
  who.page.getByRole('listitem').filter({ hasText: line, visible: true }).getByRole('button', { name })

async function sendBack(li, stage) {
  await waiting(li, stage)
  await li.step('the secretary sends it back with a reason', async () => {
    await beside(li, '退回赵半亩的材料').click()
    await li.page.getByRole('checkbox', { name: '缺少日期' }).click()
    await li.page.locator('.sheet').getByRole('button', { name: '退回', exact: true }).click()
    await li.page.locator('.sheet').waitFor({ state: 'hidden' })
  })
}

async function submitAgain(zhao, open) {
  await open(zhao)
  await zhao.step('the doer sees the reason first thing', () => zhao.see('退回原因：缺少日期'))
  await zhao.look('finding-sent-back', true)
  await submit(zhao, open, '#6a7a8f')
}

async function accept(li, stage, open) {
  await waiting(li, stage)
  await li.step('the secretary accepts it and asks for closure', async () => {
    await beside(li, '通过赵半亩的材料').click()
    await li.see('已通过')
    await open(li)
    await li.tap('申请销号')
    await li.fill('凭什么可以销号', '制度已修订并公示，材料齐全')
    await li.tap('申请')
    await li.see('已申请销号，等学校领导看')
  })
}

async function close(chen, open, li) {
  await open(chen)
  await chen.look('finding-asked', true)
  await chen.step('a leader sends the request back; the secretary asks again', async () => {
    await chen.tap('退回申请')
    await chen.fill('还差什么', '请补公示时间')
    await chen.tap('退回')
    await chen.see('已退回')
    await open(li)
    await li.see('请补公示时间')
    await li.tap('重新申请销号')
    await li.fill('凭什么可以销号', '公示时间为 6 月 3 日至 7 日')
    await li.tap('申请')
    await li.see('已申请销号，等学校领导看')
  })
  await open(chen)
  await chen.step('a leader who did not take part closes it', async () => {
    await chen.tap('销号')
    await chen.tap('确定销号')
    await chen.see('已销号：已整改完成')
  })
  await chen.step('and opens it again, with a reason that stays in the story', async () => {
    await chen.tap('重新打开')
    await chen.fill('为什么重新打开', '群众反映公示栏已拆')
    await chen.tap('确定重新打开')
    await chen.see(/群众反映公示栏已拆/)
  })
  await chen.look('finding-story', true)
}

async function bulletin(li, stage) {
  await visit(stage, li, `/pages/bulletin/list/index`)
  await li.look('bulletins')
  await li.step('the bulletin is drafted from the ledger', async () => {
    await li.tap('从台账起草')
    await li.tap('起草')
    await li.button('下载 Word').waitFor({ timeout: 20_000 })
  })
  await li.look('bulletin-draft', true)
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
  await visit(stage, li, `/pages/bulletin/checks/index`)
  await li.step('the checks say what to look at', () => li.see(/没有写|没有日期|两种|晚于/))
  await li.look('bulletin-checks', true)
}

async function pack(chen, stage) {
  const go = async () => {
    await visit(stage, chen, `/pages/pack/links/index`)
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
    const visitor = await stage.browser.newPage()
    await visitor.goto(link)
    await visitor.getByText(round).filter({ visible: true }).first().waitFor()
    await visitor.close()
  })
  await chen.look('pack-link')
  await go()
  await chen.look('pack-links', true)
}
