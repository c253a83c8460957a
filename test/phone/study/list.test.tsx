import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { meAs, openStage, refused } from '../stand-ins/stage'
import { card } from './sessionCards'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/list'))
})
afterAll(() => stage.close())

const sessions = [
  card({ id: 3, theme: '下个月的', state: 'planned', myAttendance: null }),
  card({ id: 2, theme: '正在开的', state: 'open', myAttendance: 'late' }),
  card({ id: 1, theme: '上个月的', state: 'ended', myAttendance: null }),
]

test('what is on now comes first, then what is ahead, then what was; my own line is said', async () => {
  await stage.show({ showMe: meAs('member'), listSessions: { sessions } })
  await screen.findByText('正在开的')
  const themes = screen.getAllByRole('button', { name: /会议室/ }).map((tile) => tile.getAttribute('aria-label'))
  expect(themes.map((words) => words?.split('，')[0])).toEqual(['正在开的', '下个月的', '上个月的'])
  expect(screen.getByText('我：迟到')).toBeTruthy()
  expect(screen.getByText('我：未到')).toBeTruthy()
  expect(screen.getByText('党课 · 应到 20，请假 1')).toBeTruthy()
  expect(screen.getAllByText('党课 · 应到 20，已到 17，请假 1')).toHaveLength(2)
  expect(screen.queryByText('新建活动')).toBeNull()
  expect(screen.queryByText('全部支部')).toBeNull()
})

test('a tap opens the session', async () => {
  await stage.show({ showMe: meAs('member'), listSessions: { sessions } })
  fireEvent.click(await screen.findByText('正在开的'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/session/index?sessionId=2' })
})

test('nothing at all says what to do, to a secretary how to begin', async () => {
  await stage.show({ showMe: meAs('member'), listSessions: { sessions: [] } })
  await screen.findByText('书记新建活动以后，会出现在这里。')
  await stage.show({ showMe: meAs('member', 'secretary'), listSessions: { sessions: [] } })
  await screen.findByText(/党员就能签到和请假/)
  fireEvent.click(screen.getByRole('button', { name: '新建活动' }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/open/index' }))
})

test('a leader picks a branch', async () => {
  const branches = [
    { id: 1, name: '行政支部', people: 7 },
    { id: 2, name: '文科支部', people: 6 },
  ]
  await stage.show({ showMe: meAs('leader'), listSessions: { sessions }, listBranches: { branches } })
  await screen.findByRole('button', { name: '看哪个支部：全部支部' })
  await act(async () => void fireEvent.change(screen.getByLabelText('picker'), { target: { value: '2' } }))
  await waitFor(() => expect(stage.heard('listSessions').at(-1)?.branchId).toBe(2))
})

test('a failure says its sentence and offers to try again', async () => {
  await stage.show({ showMe: meAs('member'), listSessions: refused('BUSY') })
  await screen.findByText('现在使用的人很多，刚才的操作没有保存。请过几秒再点一次。')
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
