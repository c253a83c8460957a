import type { Driver } from '../harness/driver'

/** Waits up to 10 s: an answer or a write may still be on its way when the program looks idle. */
async function wait(app: Driver, isThere: () => Promise<boolean>): Promise<boolean> {
  for (let round = 0; round < 40; round += 1) {
    if (await isThere()) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
    await app.idle()
  }
  return isThere()
}

export async function until(app: Driver, words: string): Promise<void> {
  if (await wait(app, async () => (await app.text()).includes(words))) return
  throw new Error(`“${words}” does not come; the page says:\n${await app.text()}`)
}

/** So many of what the selector finds. */
export async function untilCount(app: Driver, selector: string, count: number): Promise<void> {
  if (await wait(app, async () => (await app.count(selector)) === count)) return
  throw new Error(`${await app.count(selector)} of ${selector}, not ${count}; the page says:\n${await app.text()}`)
}

/** Signs in by the form, as on a phone without WeChat's account. */
export async function enter(app: Driver, username: string): Promise<void> {
  await app.open('/pages/people/signIn/index', 'reLaunch')
  await app.input('input', username, 0)
  await app.input('input', 'zhibu2026', 1)
  await app.tap('text=登录')
  await until(app, '，你好')
}
