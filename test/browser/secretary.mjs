import { readSheet } from 'read-excel-file/node'
import { must } from './score.mjs'
import { signIn } from './stage.mjs'

const theme = '理论学习：办好人民满意的教育'

/** Li: reviews, opens a session, corrects the list, takes it along as a sheet, sees where the branch stands. */
export async function secretary(stage) {
  const li = await signIn(stage, 'li', '支部书记')
  await li.step('the start page says how many wait', () => li.see('待我审核'))
  await li.look('start-secretary', true)
  await review(li)
  await openSession(li)
  await register(li)
  await progress(li)
  await ledger(li)
  await li.page.context().close()
}

async function review(li) {
  await li.tap(/^待我审核/, false)
  await li.see('等你审核')
  await li.look('review', true)
  await li.step('sends one back, with a reason', async () => {
    await li.tap('退回赵半亩的材料')
    await li.tap('退回')
    await li.see('请选一个或写一句原因')
    await li.page.getByRole('checkbox', { name: '照片看不清' }).click()
  })
  await li.look('review-return', true)
  await li.step('the returned one leaves the list', async () => {
    const before = await li.button('通过赵半亩的材料').count()
    await li.page.locator('.sheet').getByRole('button', { name: '退回', exact: true }).click()
    await li.page.locator('.sheet').waitFor({ state: 'hidden' })
    must((await li.button('通过赵半亩的材料').count()) === before - 1, 'it is still on the list')
  })
  await li.step('accepts another', async () => {
    const before = await li.page.getByRole('button', { name: /^通过/ }).filter({ visible: true }).count()
    await li.tap(/^通过/, false)
    await li.see('已通过')
    await li.page.waitForTimeout(500)
    const after = await li.page.getByRole('button', { name: /^通过/ }).filter({ visible: true }).count()
    must(after === before - 1, `${before} before, ${after} after`)
  })
  await li.home()
}

async function openSession(li) {
  await li.tap(/^新建活动/, false)
  await li.see('应到的人')
  await li.step('an empty form says what is missing', async () => {
    await li.tap('新建活动')
    await li.see('请写主题。')
  })
  await li.look('open-session', true)
  await li.step('a new session is there for the whole branch', async () => {
    await li.tap(/^类型：/, false)
    await li.page
      .locator('.taro-picker__action, .weui-picker__action')
      .filter({ hasText: '确定' })
      .filter({ visible: true })
      .click()
    await li.fill('主题', '学习二十届四中全会精神，结合本校整改谈体会')
    await li.fill('地点', '行政楼三楼会议室')
    await li.tap('新建活动')
    await li.see('李鉴开新建')
  })
  await li.look('session-new')
  await li.home()
}

async function register(li) {
  await li.tab('学习')
  await li.tap(new RegExp(`^${theme}`), false)
  await li.tap('名单')
  await li.see(/^7 人$/)
  await li.look('register', true)
  await li.step('someone is set by hand, and who did it stays visible', async () => {
    await li.tap(/^钱方塘/, false)
    await li.page.getByRole('radio', { name: '已签到', exact: true }).filter({ visible: true }).last().click()
    await li.fill('说明', '手机没电，本人到场')
    await li.look('register-line', true)
    await li.tap('保存')
    await li.see(/李鉴开 .*登记 · 手机没电，本人到场/)
  })
  await li.look('register-by-hand')
  await li.step('the list downloads as a sheet that can be read', async () => {
    const downloading = li.page.waitForEvent('download')
    await li.tap('导出签到表')
    const download = await downloading
    must(/\.xlsx$/.test(download.suggestedFilename()), download.suggestedFilename())
    const text = JSON.stringify(await readSheet(await download.path()))
    for (const words of [theme, '钱方塘', '赵半亩', '手机没电'])
      must(text.includes(words), `${words} is not in the sheet`)
  })
  await li.home()
}

async function progress(li) {
  await li.tap(/^行政支部本周/, false)
  await li.step('the branch has its numbers and its chart', async () => {
    await li.see('这一周')
    await li.page.locator('canvas').filter({ visible: true }).first().waitFor()
  })
  await li.look('progress-branch', true)
  await li.home()
}

async function ledger(li) {
  await li.tab('整改')
  await li.see(/^共 34 个问题/)
  await li.step('a search finds what stands in a measure', async () => {
    await li.fill('搜索问题和措施', '党建品牌')
    await li.see(/筛出 \d+ 个/)
  })
  await li.look('ledger-search')
  await li.tap(/已通过/, false)
  await li.see('经过')
  await li.look('finding', true)
}
