import type { Driver } from '../harness/driver'

/** Signs in by the form, as on a phone without WeChat's account. */
export async function enter(app: Driver, username: string): Promise<void> {
  await app.open('/pages/people/signIn/index', 'reLaunch')
  await app.input('input', username, 0)
  await app.input('input', 'zhibu2026', 1)
  await app.tap('text=登录')
  expect(await app.text()).toContain('，你好')
}
