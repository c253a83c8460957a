import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { importLedger, round } from './ledgerImport.mjs'
import { asked, blocked, bulletinPart, edits, lists, lookBacks, owed, visitor } from './ledgerPages.mjs'
import { must } from './score.mjs'
import { signIn } from './stage.mjs'

const line = '已修订制度并公示，附照片。'

/** The real ledger comes in from .xlsx and is worked off by four people, down to the bulletin and the pack. */
export async function ledger(stage) {
  const [wu, li, zhao, chen] = await Promise.all(['wu', 'li', 'zhao', 'chen'].map((name) => signIn(stage, name)))
  await importLedger(stage, wu)
  const finding = await findingToWork(stage)
  const open = async (who) => {
    await who.visit(`/pages/rectification/finding/index?findingId=${finding.id}`)
    await who.see(finding.title)
  }
  await assign(li, open)
  await submit(zhao, open, '#7a8f6a')
  await sendBack(li)
  await owed(zhao)
  await submitAgain(zhao, open)
  await accept(li, open)
  await asked(chen)
  await close(chen, open, li)
  await edits(stage, li, finding.id)
  await lists(wu)
  await lookBacks(li)
  await blocked(chen)
  await sameAgain(stage, zhao, li)
  await bulletin(li, stage)
  await pack(chen, stage, finding)
  for (const { page } of [wu, li, zhao, chen]) await page.context().close()
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
    await li.tap(/^(分派|改责任人或时限)：措施 1$/)
    await li.fill('搜姓名', '赵半亩')
    await li.tap(/^赵半亩/, false)
    await li.tap('保存')
    await li.see(/赵半亩/)
  })
}

async function submit(zhao, open, colour) {
  await open(zhao)
  await zhao.tap('交材料')
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
  await handIn(zhao, await picture.jpeg().toBuffer(), line)
}

async function handIn(zhao, buffer, note) {
  await zhao.see('一句话说明')
  const choosing = zhao.page.waitForEvent('filechooser')
  await zhao.tap('加照片，最多 9 张')
  await (await choosing).setFiles([{ name: '会场.jpg', mimeType: 'image/jpeg', buffer }])
  await zhao.button('看第 1 张照片').waitFor({ timeout: 20_000 })
  await zhao.fill('一句话说明', note)
  const tick = zhao.page.getByRole('checkbox', { name: /^照片里有学生的脸吗/ }).filter({ visible: true })
  // Who has ticked it once is not asked again.
  if ((await tick.getAttribute('aria-checked')) !== 'true') await tick.click()
  await zhao.step('a member hands in a photo and a line', async () => {
    await zhao.tap('提交')
    await zhao.see('已提交，等支部书记审核')
  })
}

/** A photo that waits for review already, handed in once more for another measure. */
async function sameAgain(stage, zhao, li) {
  const { evidence } = await (await stage.cloud.signIn('li'))('listWaitingEvidence')
  const { photos } = evidence.find((one) => one.photos.length > 0)
  const { measures } = await (await stage.cloud.signIn('zhao'))('listMyMeasures')
  const { id } = measures.find(({ state }) => state === 'planned')
  const bytes = await (await fetch(new URL(photos[0].url, stage.cloud.url))).arrayBuffer()
  await zhao.visit(`/pages/evidence/submit/index?measureId=${id}`)
  await handIn(zhao, Buffer.from(bytes), '学习计划已印发，全体学习一次。')
  await waiting(li)
  await li.step('the reviewer is asked about a photo that was handed in twice', () => li.see('是同一次活动吗？'))
  await li.look('review-alike', true)
}

async function waiting(who) {
  await who.visit(`/pages/evidence/review/index`)
  await who.see('等你审核')
}

/** The button beside what was handed in here; others wait in the same list. */
const beside = (who, name) =>
  who.page.getByRole('listitem').filter({ hasText: line, visible: true }).getByRole('button', { name })

async function sendBack(li) {
  await waiting(li)
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

async function accept(li, open) {
  await waiting(li)
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
  await li.visit(`/pages/bulletin/list/index`)
  await li.look('bulletins')
  await li.step('the bulletin is drafted from the ledger', async () => {
    await li.tap('从台账起草')
    await li.tap('起草')
    await li.button('下载 Word').waitFor({ timeout: 20_000 })
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

async function pack(chen, stage, finding) {
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
