import fs from 'node:fs'
import path from 'node:path'
import chromium from '../stand/chromium.cjs'
import server from '../stand/server.cjs'
import { watch } from './look.mjs'
import { look, screen } from './pictures.mjs'
import { step } from './score.mjs'

const phone = {
  viewport: screen,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  acceptDownloads: true,
}
const patience = 30_000
const password = 'zhibu2026'

/** What all walks of one run share: the page that was built, the browser, the folder of the pictures. */
export async function openHouse({ takesAll }) {
  server.buildIfMissing('h5')
  const output = path.join(server.root, 'test/output/browser')
  fs.rmSync(output, { recursive: true, force: true })
  fs.mkdirSync(output, { recursive: true })
  return { browser: await chromium.openChromium(), output, takesAll }
}

/** A server with a school of its own, and the score of the walks there. */
export async function openStage(house, lane) {
  const cloud = await server.openServer({ port: await server.freePort() })
  return { ...house, lane, cloud, passed: 0, failures: [], small: new Map(), pictures: [] }
}

/** Someone's own phone; `prepare` has the page before the first address. */
export async function openPhone(stage, who, prepare) {
  const context = await stage.browser.newContext({ ...phone, deviceScaleFactor: stage.takesAll ? 2 : 1 })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  watch(page)
  await prepare?.(page)
  await page.goto(stage.cloud.url)
  return hands(stage, page, who)
}

/** What a thumb does and an eye sees; pages beneath the top one are hidden, so only what is visible counts. */
function hands(stage, page, who) {
  const button = (name, exact = true) => page.getByRole('button', { name, exact }).filter({ visible: true })
  const see = (text) => page.getByText(text).filter({ visible: true }).first().waitFor()
  const self = {
    page,
    who,
    button,
    see,
    tap: (name, exact = true) => button(name, exact).first().click(),
    tab: (name) => page.getByRole('navigation').getByRole('link', { name }).filter({ visible: true }).click(),
    sees: (text) => page.getByText(text).filter({ visible: true }).count(),
    // The element around it comes first and is filled with its own input a moment later.
    field: (label) =>
      page.locator(`[aria-label="${label}"] input, [aria-label="${label}"] textarea`).filter({ visible: true }).last(),
    fill: (label, text) => self.field(label).fill(text),
    back: () => self.tap(/^(返回|回到首页)$/, false),
    home: async () => {
      await page.goto(`${stage.cloud.url}/#/pages/home/index`)
      await page.reload()
    },
    /** As by a link: the address alone would be a step inside the page that is open. */
    visit: async (place) => {
      await page.goto('about:blank')
      await page.goto(`${stage.cloud.url}/#${place}`)
    },
    step: (name, work) => step(stage, `${who}: ${name}`, work, page),
    look: (name, large) => look(stage, self, name, large),
  }
  return self
}

/** By the demo's button of that role, or by the form where no role is given. */
export async function signIn(stage, username, role) {
  const phone = await openPhone(stage, username)
  if (role) await phone.tap(`以${role}身份看演示`)
  else {
    await phone.tap('账号登录')
    await phone.fill('账号', username)
    await phone.fill('密码', password)
    await phone.tap('登录')
  }
  await phone.see('，你好')
  return phone
}
