import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

let server: Loopback
let Home: typeof import('../../src/pages/home/index').default
let cache: typeof import('../../src/phone/cache').cache
let sdk: typeof import('../../src/phone/sdk').default

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  Home = (await import('../../src/pages/home/index')).default
  cache = (await import('../../src/phone/cache')).cache
  sdk = (await import('../../src/phone/sdk')).default
  const weixin = { getAuthInfo: async () => ({ authData: { code: 'c' }, provider: 'lc_weapp', platform: 'weixin' }) }
  sdk.setAdapters(weixin as unknown as Parameters<typeof sdk.setAdapters>[0])
})
afterAll(() => server.close())
beforeEach(() => phone.reset())

const open = () =>
  render(
    <QueryClientProvider client={cache}>
      <Home />
    </QueryClientProvider>,
  )

test('before signing in, it says for whom this is and that it is voluntary', async () => {
  open()
  expect(screen.getByText('给学校党支部的党员、书记和学校领导用。')).toBeTruthy()
  expect(screen.getByText(/自愿使用/)).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '先看演示' })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/signIn/index?demo=1' })
})

test('a WeChat that has not joined is led to the invite code', async () => {
  server.answer({ status: 400, body: { code: 10103, error: '这个微信还没有加入支部。' } })
  open()
  fireEvent.click(screen.getByRole('button', { name: '微信登录' }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/join/index' }))
  expect(server.heard[0]).toMatchObject({ body: { authData: { lc_weapp: { code: 'c' } } } })
})
