import { must } from './score.mjs'
import { signIn } from './stage.mjs'

const tops = {
  zhao: ['home/index', 'study/list/index', 'rectification/findings/index', 'progress/branch/index', 'people/me/index'],
  chen: ['home/index', 'progress/school/index', 'weekly/list/index'],
}
const names = {
  zhao: ['首页', '学习', '整改', '支部', '我的'],
  li: ['首页', '学习', '整改', '进展', '我的'],
  chen: ['首页', '学习', '整改', '学校', '我的'],
  wu: ['首页', '名册', '整改', '学校', '我的'],
}
/** Pages that no other walk comes by: what they are called here, where they are, their title. */
const further = {
  zhao: [
    ['outbox', 'home/outbox/index', '待发送'],
    ['my-data', 'privacy/mine/index', '我的数据'],
    ['notice', 'privacy/notice/index', '隐私说明'],
    ['complaint', 'privacy/write/index', '投诉和建议'],
  ],
  chen: [['complaints', 'privacy/answer/index', '收到的投诉和建议']],
  wu: [['unsent', 'messages/list/index', '没发出的微信消息']],
}
const roles = { zhao: '党员', li: '支部书记', chen: '学校领导', wu: '管理员' }

/** What all pages share: the tab bar of each role, pages that do not jump, the size of type and the theme. */
export async function face(stage) {
  for (const [who, role] of Object.entries(roles)) {
    const phone = await signIn(stage, who, role)
    await phone.step(`the tab bar of ${role}`, () => tabBar(phone, names[who]))
    for (const top of tops[who] ?? []) await phone.step(`${top} does not jump`, () => still(stage, phone.page, top))
    if (who === 'zhao') await display(phone)
    for (const page of further[who] ?? []) await visit(stage, phone, page)
    await phone.page.context().close()
  }
}

const tabs = ({ page }) => page.getByRole('navigation').filter({ visible: true }).getByRole('link')

async function tabBar(phone, wanted) {
  const { page } = phone
  await tabs(phone).first().waitFor()
  const labels = await tabs(phone).allInnerTexts()
  must(labels.map((label) => label.trim()).join() === wanted.join(), `it holds ${labels}`)
  for (const label of wanted.slice(1)) {
    await tabs(phone).filter({ hasText: label }).click()
    const here = page.locator('[aria-current=page]').filter({ visible: true })
    await here.filter({ hasText: label }).waitFor()
    must(
      (await page.getByRole('button', { name: '返回' }).filter({ visible: true }).count()) === 0,
      `${label} is no top page`,
    )
  }
  await tabs(phone).filter({ hasText: '首页' }).click()
  await phone.see('，你好')
}

async function visit(stage, phone, [name, path, title]) {
  await phone.step(`${title} opens`, async () => {
    await phone.page.goto(`${stage.cloud.url}/#/pages/${path}`)
    await phone.page.locator('.page-title', { hasText: title }).filter({ visible: true }).waitFor()
  })
  await phone.look(name, true)
}

const most = 0.1

/** What moves by itself while a page comes (the browser's own CLS), from an empty cache of reads. */
async function still(stage, page, top) {
  await page.evaluate(() => window.localStorage.removeItem('reads'))
  await page.goto(`${stage.cloud.url}/#/pages/${top}`)
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  const { sum, moved } = await page.evaluate(shifts)
  must(sum < most, `layout moved by ${sum.toFixed(3)}: ${moved.join(', ')}`)
}

// Runs in the page.
function shifts() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const own = list.getEntries().filter((one) => !one.hadRecentInput)
      const moved = own.flatMap(({ sources, value }) =>
        sources.map(({ node }) => `${node?.className} ${value.toFixed(3)}`),
      )
      resolve({ sum: own.reduce((sum, { value }) => sum + value, 0), moved })
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve({ sum: 0, moved: [] }), 1000)
  })
}

const typeOf = (page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.page')].find((one) => one.checkVisibility())
    const { fontSize, backgroundColor } = getComputedStyle(shown)
    return { fontSize, backgroundColor }
  })

async function display(zhao) {
  const { page } = zhao
  const choose = (name) => page.getByRole('radio', { name, exact: true }).filter({ visible: true }).click()
  await zhao.home()
  await tabs(zhao).filter({ hasText: '我的' }).click()
  await zhao.step('特大 and 深色 take hold at once and stay', async () => {
    await zhao.see('字的大小')
    await choose('特大')
    await choose('深色')
    await page.reload()
    await zhao.see('字的大小')
    const { fontSize, backgroundColor } = await typeOf(page)
    must(fontSize === '25.6px', `the type is ${fontSize}`)
    must(backgroundColor === 'rgb(21, 20, 19)', `the ground is ${backgroundColor}`)
  })
  await zhao.look('display')
  await zhao.step('and can be taken back', async () => {
    await choose('标准')
    await choose('跟随系统')
    const { fontSize } = await typeOf(page)
    must(fontSize === '16px', `the type is ${fontSize}`)
  })
}
