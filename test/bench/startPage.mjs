import fs from 'node:fs'
import chromium from '../stand/chromium.cjs'
import server from '../stand/server.cjs'

// A six-year-old phone on a weak signal: 1.6 Mbit/s with 150 ms there and back, a quarter of this machine's processor.
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowdown = 4
const rounds = 3
const phone = { viewport: { width: 375, height: 667 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const content = '现在可以做的'

/** ms from asking for the address to the start page's content, signed in: with nothing cached, and once more. */
export async function startPage() {
  if (!fs.existsSync(chromium.CHROMIUM)) return null
  server.buildIfMissing('h5')
  const cloud = await server.openServer({ port: await server.freePort() })
  const browser = await chromium.openChromium()
  try {
    const storageState = await signedIn(browser, cloud.url)
    const tries = []
    for (let n = 0; n < rounds; n += 1) tries.push(await visitTwice(browser, cloud.url, storageState))
    const middle = (key) => tries.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(rounds / 2)]
    return { coldMs: middle('coldMs'), warmMs: middle('warmMs') }
  } finally {
    await browser.close()
    await cloud.close()
  }
}

/** The session alone: what was read while signing in would make the first visit too easy. */
async function signedIn(browser, url) {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: '以党员身份看演示' }).first().click()
  await page.getByText(content).first().waitFor()
  const { cookies, origins } = await context.storageState()
  await context.close()
  const session = ({ name }) => name.startsWith('AV/')
  return { cookies, origins: origins.map((one) => ({ ...one, localStorage: one.localStorage.filter(session) })) }
}

async function visitTwice(browser, url, storageState) {
  const context = await browser.newContext({ ...phone, storageState })
  try {
    const coldMs = await visit(context, url)
    return { coldMs, warmMs: await visit(context, url) }
  } finally {
    await context.close()
  }
}

async function visit(context, url) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow4g)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  // The page's own clock, so that the browser driver's way does not count.
  await page.addInitScript((words) => {
    const seen = setInterval(() => {
      if (!document.body?.textContent.includes(words)) return
      clearInterval(seen)
      window.contentAt = Math.round(performance.now())
    }, 50)
  }, content)
  await page.goto(url)
  const at = await page.waitForFunction(() => window.contentAt, undefined, { timeout: 60_000 })
  const ms = await at.jsonValue()
  // What was read is written to storage a moment later.
  await page.waitForTimeout(3000)
  await page.close()
  return ms
}
