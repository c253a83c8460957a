import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../stand/chromium.cjs'
import { asking, type Face, type Phone, type PhoneOptions, roleOf, timerSpeed } from './phone'
import { takePhotos } from './photos'
import type { Hands, Who } from './write'

const device = {
  viewport: { width: 375, height: 667 },
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}
const anyoneWaits = 5000
const patience = 20_000

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** The H5 page in Chromium, from the proxy's own address. */
export async function browserFace(): Promise<Face> {
  const browser = await openChromium()
  const signedIn = new Map<string, Promise<SignedIn>>()
  const open = async (url: string, who: Who, options: PhoneOptions = {}) => {
    const key = `${url} ${who}`
    if (!signedIn.has(key)) signedIn.set(key, signIn(browser, url, who))
    const context = await browser.newContext({ ...device, storageState: await signedIn.get(key) })
    await context.addInitScript(hurry, { speed: timerSpeed, off: options.clockOffMs ?? 0 })
    return openPage(context, url)
  }
  return { name: 'browser', open, close: () => browser.close() }
}

async function signIn(browser: Browser, url: string, who: Who): Promise<SignedIn> {
  const context = await browser.newContext(device)
  const phone = await openPage(context, url)
  await phone.hands.tap(`以${roleOf[who]}身份看演示`)
  await phone.hands.see(/，你好/)
  const state = await context.storageState()
  await context.close()
  return state
}

/** Runs in the page before its own scripts: hurries its timers, puts its clock wrong, can fill its storage. */
function hurry({ speed, off }: { speed: number; off: number }): void {
  const later = window.setTimeout.bind(window)
  const hurried = (work: TimerHandler, ms = 0, ...rest: unknown[]) => later(work, ms / speed, ...rest)
  window.setTimeout = hurried as typeof window.setTimeout
  const real = Date
  const now = () => real.now() + off
  if (off !== 0)
    window.Date = new Proxy(real, {
      construct: (clock, args, made) => Reflect.construct(clock, args.length > 0 ? args : [now()], made),
      get: (clock, key) => (key === 'now' ? now : Reflect.get(clock, key)),
    })
  const disk = window as unknown as { diskIsFull: boolean }
  const refusing = <T extends object>(holder: T, name: keyof T) => {
    const kept = holder[name] as unknown as (...args: unknown[]) => unknown
    holder[name] = function (this: unknown, ...args: unknown[]) {
      if (disk.diskIsFull) throw new DOMException('full', 'QuotaExceededError')
      return kept.apply(this, args)
    } as unknown as T[keyof T]
  }
  refusing(Storage.prototype, 'setItem')
  refusing(IDBObjectStore.prototype, 'put')
  refusing(IDBObjectStore.prototype, 'add')
}

// The inner text leaves out the pages beneath, which are hidden.
const wordsOn = async (page: Page) => (await page.locator('body').allInnerTexts()).join('')

async function openPage(context: BrowserContext, url: string): Promise<Phone> {
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const shown = new Set<string>()
  await page.goto(url)
  const setFull = (isFull: boolean) => page.evaluate((full) => Object.assign(window, { diskIsFull: full }), isFull)
  // What passes by, such as a toast, is remembered at each look.
  const text = async () => {
    const words = await wordsOn(page)
    shown.add(words)
    return words
  }
  return {
    hands: handsOf(page, url, shown),
    text,
    seen: async () => {
      await text()
      return [...shown].join('\n')
    },
    spinning: () => page.locator('.button-spin, .skeleton').filter({ visible: true }).count(),
    errors: () => errors,
    goOffline: () => context.setOffline(true),
    goOnline: () => context.setOffline(false),
    fillStorage: async () => void (await setFull(true)),
    freeStorage: async () => void (await setFull(false)),
    lookAgain: () => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
    kill: () => page.close(),
    reopen: () => openPage(context, url),
    done: () => context.close(),
  }
}

function handsOf(page: Page, url: string, shown: Set<string>): Hands {
  const again = page.getByRole('button', { name: '再试一次' }).filter({ visible: true })
  const see = async (words: RegExp) => {
    const seen = page.getByText(words).filter({ visible: true }).first()
    // On a busy machine a page may not have been read in time: it offers to try again.
    await seen
      .waitFor({ timeout: anyoneWaits })
      .catch(() => again.click({ timeout: anyoneWaits }).catch(() => undefined))
    await seen.waitFor()
    shown.add(await wordsOn(page))
  }
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()
  const agree = async (timeout: number) => {
    const yes = page.getByRole('button', { name: '同意', exact: true }).filter({ visible: true })
    await yes.click({ timeout }).catch(() => undefined)
  }
  const field = (label: string) =>
    page.locator(`[aria-label="${label}"] input, [aria-label="${label}"] textarea`).filter({ visible: true }).last()
  return {
    see,
    tap: (name) => (name === '照片看不清' ? page.getByRole('checkbox', { name }).click() : tap(name)),
    tapStarting: (words) =>
      page
        .getByRole('button', { name: new RegExp(`^${words}`) })
        .filter({ visible: true })
        .first()
        .click(),
    tick: (words) => page.getByText(words).filter({ visible: true }).last().click(),
    open: async (path) => void (await page.goto(`${url}/#${path}`)),
    fill: (label, text) => field(label).fill(text),
    agreeIfAsked: () => agree(asking),
    addPhotos: async () => {
      const files = await takePhotos()
      const choosing = page.waitForEvent('filechooser')
      await page
        .getByRole('button', { name: /加照片/ })
        .filter({ visible: true })
        .last()
        .click()
      await Promise.race([choosing, agree(patience)])
      const payload = files.map((buffer, at) => ({ name: `${at}.jpg`, mimeType: 'image/jpeg', buffer }))
      await (await choosing).setFiles(payload)
    },
    checkIn: async ({ digits }) => {
      await see(/六位数字/)
      await field('六位签到码').fill(digits)
    },
  }
}
