import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { quietDay } from './days'

let pages: Pages
let Home: typeof import('../../../src/pages/home/index').default
let session: typeof import('../../../src/phone/session')
let sdk: typeof import('../../../src/phone/sdk').default

beforeAll(async () => {
  pages = await openPages()
  Home = (await import('../../../src/pages/home/index')).default
  session = await import('../../../src/phone/session')
  sdk = (await import('../../../src/phone/sdk')).default
  const weixin = { getAuthInfo: async () => ({ authData: { code: 'c' }, provider: 'lc_weapp', platform: 'weixin' }) }
  sdk.setAdapters(weixin as unknown as Parameters<typeof sdk.setAdapters>[0])
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('member')
  await session.signOut()
})

test('before signing in, it says for whom this is and that it is voluntary', async () => {
  pages.open(Home)
  expect(screen.getByText('给学校党支部的党员、书记和学校领导用。')).toBeTruthy()
  expect(screen.getByText(/自愿使用/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '账号登录' }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/signIn/index' }))
})

test('a WeChat that has not joined is led to the invite code', async () => {
  pages.onOther(() => ({ status: 400, body: { code: 10103, error: '这个微信还没有加入支部。' } }))
  pages.open(Home)
  fireEvent.click(screen.getByRole('button', { name: '微信登录' }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/join/index' }))
})

test('a demo is one tap away where the server has one', async () => {
  const sent: unknown[] = []
  pages.on('listDemoAccounts', { accounts: [{ role: 'leader', username: 'chen', password: 'zhibu2026' }] })
  pages.on('showStart', quietDay)
  pages.onOther(({ body }) => {
    sent.push(body)
    return { body: { objectId: '3', sessionToken: 't', createdAt: '2026-11-22T00:00:00.000Z' } }
  })
  pages.open(Home)
  fireEvent.click(await screen.findByRole('button', { name: '以学校领导身份看演示' }))
  await screen.findByText('赵半亩，你好')
  expect(sent).toEqual([expect.objectContaining({ username: 'chen', password: 'zhibu2026' })])
})

test.each([
  ['has none', { accounts: [] }],
  ['cannot say', refusal('BROKEN')],
])('no demo is offered where the server %s', async (_what, reply) => {
  pages.on('listDemoAccounts', reply)
  pages.open(Home)
  await waitFor(() => expect(pages.heard('listDemoAccounts')).toHaveLength(1))
  await new Promise((done) => setTimeout(done, 50))
  expect(screen.queryByText('先看看演示')).toBeNull()
})
