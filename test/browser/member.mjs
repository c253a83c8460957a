import sharp from 'sharp'
import { must } from './score.mjs'
import { openPhone, signIn } from './stage.mjs'

const theme = '理论学习：办好人民满意的教育'
export const photo = async (name, colour) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
})

/** Zhao: from the first page to a checked-in, marked day with evidence handed in. */
export async function member(stage) {
  await landing(stage)
  const li = await signIn(stage, 'li', '支部书记')
  const zhao = await signIn(stage, 'zhao', '党员')
  await zhao.look('start-member', true)
  await checkIn(zhao, li)
  await mark(zhao)
  const waiting = await stage.cloud.signIn('li')
  const before = (await waiting('showStart')).waitingEvidence
  await submit(zhao)
  await zhao.step('the secretary has one more to review', async () => {
    const now = (await waiting('showStart')).waitingEvidence
    must(now === before + 1, `${before} before, ${now} now`)
  })
  await otherPages(zhao)
  await signOut(zhao)
  await li.page.context().close()
  await zhao.page.context().close()
}

async function landing(stage) {
  const visitor = await openPhone(stage, 'visitor')
  await visitor.step('the first page says for whom it is, and offers the demo', async () => {
    await visitor.see('给学校党支部的党员、书记和学校领导用。')
    for (const role of ['党员', '支部书记', '学校领导', '管理员']) await visitor.button(`以${role}身份看演示`).waitFor()
  })
  await visitor.look('landing', true)
  await visitor.tap('账号登录')
  await visitor.step('a wrong password is told at its field', async () => {
    await visitor.fill('账号', 'nobody')
    await visitor.fill('密码', 'wrong-password')
    await visitor.tap('登录')
    await visitor.see('用户名或密码不对')
  })
  await visitor.look('sign-in')
  await visitor.page.context().close()
}

async function readDigits(li) {
  const board = li.page.locator('[aria-label^="签到码 "]').filter({ visible: true })
  return (await board.getAttribute('aria-label')).replace(/\D/g, '')
}

async function checkIn(zhao, li) {
  await li.tap(`出示签到码：${theme}`)
  await li.step('the code stands on the wall', async () => must(/^\d{6}$/.test(await readDigits(li)), 'no six digits'))
  await li.look('code', true)
  await zhao.tap(`签到：${theme}`)
  await zhao.look('check-in', true)
  await zhao.step('wrong digits: a sentence, and the page is ready again', async () => {
    const wrong = [...(await readDigits(li))].map((digit) => (Number(digit) + 3) % 10).join('')
    await zhao.fill('六位签到码', wrong)
    await zhao.see('签到码已经换了')
    must((await zhao.field('六位签到码').inputValue()) === '', 'the digits stay')
  })
  await zhao.look('check-in-refused')
  await zhao.step('the right digits check in', async () => {
    await zhao.fill('六位签到码', await readDigits(li))
    await zhao.see(/^已签到$/)
  })
  await zhao.look('checked-in', true)
  await zhao.tap('完成')
  await zhao.step('the secretary sees one more on the wall', () => li.see('已签到 1'))
}

async function mark(zhao) {
  await zhao.step('marks 学习强国, takes it back, marks again', async () => {
    await zhao.tap('今日已学')
    await zhao.tap('撤销今天的学习强国标记')
    await zhao.tap('今日已学')
    await zhao.button('撤销今天的学习强国标记').waitFor()
  })
  await zhao.look('start-marked')
  await zhao.tap(/^学习强国/, false)
  await zhao.see('前些天')
  await zhao.look('xuexi-mark', true)
  await zhao.tap(/^看支部的标记率/, false)
  await zhao.see('每天')
  await zhao.look('xuexi-branch', true)
  await zhao.home()
}

async function submit(zhao) {
  await zhao.tap(/^我的措施/, false)
  await zhao.see(/^待交/)
  await zhao.look('my-measures', true)
  await zhao.page
    .getByRole('button', { name: /^(交材料|重新交)：/ })
    .filter({ visible: true, hasText: '交材料' })
    .last()
    .click()
  await zhao.see('一句话说明')
  await zhao.step('an empty form says what is missing', async () => {
    await zhao.tap('提交')
    await zhao.see('请加至少一张照片')
  })
  await zhao.step('two photos and a line are kept on the phone', async () => {
    const choosing = zhao.page.waitForEvent('filechooser')
    await zhao.tap('加照片，最多 9 张')
    await (await choosing).setFiles([await photo('会场.jpg', '#7a8f6a'), await photo('签到表.jpg', '#8f6a6a')])
    await zhao.fill('一句话说明', '已组织专题学习，修订了制度，附会场和签到表照片。')
    await zhao.button('看第 2 张照片').waitFor()
  })
  await zhao.step('photos and line are still there when the page was wiped; none left without the tick', async () => {
    const sent = []
    zhao.page.on('request', (request) => request.url().includes('/upload/') && sent.push(request.url()))
    await zhao.page.reload()
    await zhao.button('看第 2 张照片').waitFor()
    must((await zhao.field('一句话说明').inputValue()).startsWith('已组织专题学习'), 'the line is gone')
    must(sent.length === 0, `${sent.length} photos left before the tick`)
    await zhao.page
      .getByRole('checkbox', { name: /^照片里有学生的脸吗/ })
      .filter({ visible: true })
      .click()
  })
  await zhao.look('submit', true)
  await zhao.step('it waits for review', async () => {
    await zhao.tap('提交')
    await zhao.see('已提交，等支部书记审核')
  })
  await zhao.look('submitted')
  await zhao.tap('看交了什么')
  await zhao.see('待审核')
  await zhao.look('measure-evidence', true)
  await zhao.home()
}

async function otherPages(zhao) {
  await zhao.tab('学习')
  await zhao.see('现在和接下来')
  await zhao.look('sessions', true)
  await zhao.tap(new RegExp(`^${theme}`), false)
  await zhao.see('我的情况')
  await zhao.look('session', true)
  await zhao.home()
  await zhao.tab('整改')
  await zhao.see(/^共 34 个问题/)
  await zhao.look('ledger', true)
}

async function signOut(zhao) {
  await zhao.home()
  await zhao.tab('我的')
  await zhao.see('关于自愿')
  await zhao.look('me', true)
  await zhao.step('signs out', async () => {
    await zhao.tap('退出登录')
    await zhao.page.getByText('退出', { exact: true }).filter({ visible: true }).last().click()
    await zhao.see('给学校党支部的党员、书记和学校领导用。')
  })
}
