import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let Join: typeof import('../../../src/pages/people/join/index').default
beforeAll(async () => {
  pages = await openPages()
  Join = (await import('../../../src/pages/people/join/index')).default
  const sdk = (await import('../../../src/phone/sdk')).default
  const weixin = { getAuthInfo: async () => ({ authData: { code: 'c' }, provider: 'lc_weapp', platform: 'weixin' }) }
  sdk.setAdapters(weixin as unknown as Parameters<typeof sdk.setAdapters>[0])
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member'))

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const joined = { name: '赵半亩', branchName: '行政支部', schoolName: '示范中学' }
const landed = { body: { objectId: '1', sessionToken: 't', createdAt: '2026-11-22T00:00:00.000Z' } }

test('in WeChat a code and a name are enough, and the person is signed in', async () => {
  pages.on('joinBranch', joined)
  pages.onOther(() => landed)
  pages.open(Join, { code: 'abc234' })
  fill('姓名', ' 赵半亩 ')
  await tap('用这个微信加入')
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }))
  expect(pages.heard('joinBranch')[0]).toEqual({
    inviteCode: 'ABC234',
    name: '赵半亩',
    weixinCode: 'one-time-code',
    requestId: expect.any(String),
  })
})

test('where WeChat is not set up, a user name and a password do', async () => {
  pages.on('joinBranch', joined)
  pages.onOther(() => landed)
  pages.open(Join)
  await tap('不用微信，改用账号和密码')
  fill('邀请码', 'ABC234')
  fill('姓名', '赵半亩')
  fill('账号', '赵')
  fill('密码', '12345678')
  await tap('加入')
  expect(screen.getAllByRole('alert')).toHaveLength(2)
  expect(pages.heard('joinBranch')).toHaveLength(0)
  fill('账号', 'zhao')
  fill('密码', 'pond-2026')
  await tap('加入')
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled())
  expect(pages.heard('joinBranch')[0]).toMatchObject({ username: 'zhao', password: 'pond-2026' })
})

test.each([
  ['INVITE_USED', '这个邀请码的名额已经用完。请向支部书记要一个新的。'],
  ['NAME_NOT_ON_ROSTER', '这个支部的名册上没有这个名字。请核对姓名，或请支部书记补到名册上。'],
] as const)('%s stands at its field', async (name, sentence) => {
  pages.on('joinBranch', refusal(name))
  pages.open(Join, { code: 'ABC234' })
  fill('姓名', '赵半亩')
  await tap('用这个微信加入')
  expect((await screen.findByRole('alert')).textContent).toBe(sentence)
  expect(Taro.showModal).not.toHaveBeenCalled()
  fill('姓名', '赵半')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a refusal about nothing that was typed is a box', async () => {
  pages.on('joinBranch', refusal('WEIXIN_NOT_SET'))
  pages.open(Join, { code: 'ABC234' })
  fill('姓名', '赵半亩')
  await tap('用这个微信加入')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '学校还没有开通微信登录。请用账号和密码登录。' }),
    ),
  )
})

test('joined but not signed in: the person is sent to sign in, not to join again', async () => {
  pages.on('joinBranch', joined)
  pages.onOther(() => ({ status: 503, body: { code: 10101, error: '暂时连不上微信的服务器。' } }))
  pages.open(Join, { code: 'ABC234' })
  fill('姓名', '赵半亩')
  await tap('用这个微信加入')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/people/signIn/index' }))
})
