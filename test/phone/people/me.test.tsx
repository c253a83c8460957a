import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let Mine: typeof import('../../../src/pages/people/me/index').default
beforeAll(async () => {
  pages = await openPages()
  Mine = (await import('../../../src/pages/people/me/index')).default
})
afterAll(() => pages.close())

const zhao: Out<'showMe'> = {
  id: 1,
  name: '赵半亩',
  roles: ['member', 'secretary'],
  branch: { id: 1, name: '行政支部' },
  school: { id: 1, name: '示范中学' },
  joinedOn: '2020-01-01',
  username: 'zhao',
  hasWeixin: false,
  isDemo: false,
  weeklyRobot: null,
}
const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const openPassword = async () => {
  await screen.findByText('党员、支部书记')
  await act(async () => void fireEvent.click(screen.getByText('改密码')))
}
const changeTo = async (old: string, next: string, again = next) => {
  fill('现在的密码', old)
  fill('新密码', next)
  fill('新密码再写一遍', again)
  await tap('确定修改')
}

test('a password is changed once it is right, strong and written twice', async () => {
  await pages.signInAs('member')
  pages.on('showMe', zhao)
  const sent: unknown[] = []
  let isRight = false
  pages.onOther(({ body }) => {
    sent.push(body)
    if (!isRight) return { status: 400, body: { code: 210, error: '用户名或密码不对。' } }
    return { body: { objectId: '1', sessionToken: 'new', updatedAt: '2026-11-22T00:00:00.000Z' } }
  })
  pages.open(Mine)
  await openPassword()
  await changeTo('zhibu2026', '12345678')
  expect(screen.getByRole('alert').textContent).toBe('至少 8 位，不能全是数字。')
  await changeTo('zhibu2026', 'pond-2026', 'pond-2027')
  expect(screen.getByRole('alert').textContent).toBe('两遍不一样，请再写一遍。')
  expect(sent).toHaveLength(0)
  await changeTo('wrong', 'pond-2026')
  await screen.findByText('现在的密码不对，还没有改。')
  isRight = true
  await changeTo('zhibu2026', 'pond-2026')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent.at(-1)).toMatchObject({ old_password: 'zhibu2026', new_password: 'pond-2026' })
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '密码已改' }))
})

test('a demo account keeps its password', async () => {
  await pages.signInAs('member')
  pages.on('showMe', { ...zhao, isDemo: true })
  pages.open(Mine)
  await screen.findByText('演示学校里不能改，免得后来的人进不来')
  expect(screen.queryByRole('button', { name: '改密码' })).toBeNull()
  expect(screen.queryByText('周报机器人')).toBeNull()
})

test('an administrator sets the robot, meets a refusal at the field, and stops it again', async () => {
  await pages.signInAs('admin')
  let weeklyRobot: string | null = null
  pages.on('showMe', () => ({ ...zhao, roles: ['admin'], branch: null, weeklyRobot }))
  pages.on('setWeeklyRobot', ({ address }) => {
    if (address === 'https://elsewhere.example') return refusal('ROBOT_ADDRESS')
    weeklyRobot = address
    return {}
  })
  pages.open(Mine)
  await screen.findByText('没有编入支部')
  fill('机器人地址', 'https://elsewhere.example')
  await tap('设好')
  expect((await screen.findByRole('alert')).textContent).toBe('机器人地址不对。请从企业微信群机器人里复制完整地址。')
  fill('机器人地址', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-ab12')
  await tap('设好')
  await screen.findByText(/地址末尾是 t-ab12/)
  expect(screen.queryByText(/secret/)).toBeNull()
  await tap('停止发送')
  await screen.findByText(/现在没有设/)
  expect(pages.heard('setWeeklyRobot').at(-1)).toMatchObject({ address: null })
})

test('signing out asks first', async () => {
  await pages.signInAs('member')
  pages.on('showMe', zhao)
  pages.on('signOut', {})
  pages.open(Mine)
  await screen.findByText('关于自愿')
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' } as never)
  await tap('退出登录')
  expect(pages.heard('signOut')).toHaveLength(0)
  await tap('退出登录')
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' }))
  expect(pages.heard('signOut')).toHaveLength(1)
})
