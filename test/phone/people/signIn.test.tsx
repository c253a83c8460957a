import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages } from '../stand-ins/pages'

let pages: Pages
let SignIn: typeof import('../../../src/pages/people/signIn/index').default
beforeAll(async () => {
  pages = await openPages()
  SignIn = (await import('../../../src/pages/people/signIn/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member'))

const fill = (username: string, password: string) => {
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: username } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } })
}
const enter = () => fireEvent.click(screen.getByRole('button', { name: '登录' }))
const landed = { body: { objectId: '1', sessionToken: 't', createdAt: '2026-11-22T00:00:00.000Z' } }

test('a locked account is told how long to wait, and what was typed stays', async () => {
  pages.onOther(() => ({ status: 429, body: { code: 10104, error: '密码错了太多次，请在 12 分钟后再试。' } }))
  pages.open(SignIn)
  fill('zhao', 'wrong-one')
  enter()
  expect((await screen.findByRole('alert')).textContent).toBe('密码错了太多次，请在 12 分钟后再试。')
  expect((screen.getByLabelText('账号') as HTMLInputElement).value).toBe('zhao')
})

test('nothing is sent while a field is empty', async () => {
  const sent = jest.fn(() => landed)
  pages.onOther(sent)
  pages.open(SignIn)
  enter()
  await screen.findByText('请先填账号和密码。')
  expect(sent).not.toHaveBeenCalled()
})

test.each([
  ['/pages/study/checkIn/index?sessionId=9', '/pages/study/checkIn/index?sessionId=9'],
  ['https://elsewhere.example/', '/pages/home/index'],
  ['', '/pages/home/index'],
])('after signing in, back=%s opens %s', async (back, opened) => {
  pages.onOther(() => landed)
  pages.open(SignIn, back ? { back } : {})
  fill(' zhao ', 'zhibu2026')
  enter()
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: opened }))
})
