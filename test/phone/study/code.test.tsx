import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { leftOf } from '../../../src/pages/study/code/leftOf'
import { openStage, refused } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/code'))
})
afterAll(() => stage.close())

/** A code of a server whose clock is years off this phone's. */
const code = (digits: string, left: number): Out<'showSessionCode'> => ({
  theme: '学习全会精神',
  digits,
  qrText: `zhibu:checkIn:5:${digits}`,
  serverNow: '2030-01-01T00:00:00.000Z',
  validUntil: new Date(Date.parse('2030-01-01T00:00:00.000Z') + left).toISOString(),
  counts: { expected: 20, present: 3, late: 1, excused: 2, absent: 14 },
})
const at = { sessionId: '5' }

test('shows the picture, the six digits and the counts, and keeps the screen on', async () => {
  const { unmount } = await stage.show({ showSessionCode: code('482913', 20_000) }, at)
  await screen.findByLabelText('签到码 4 8 2 9 1 3')
  const picture = screen.getByLabelText('签到二维码').getAttribute('src') ?? ''
  expect(picture).toMatch(/^data:image\/gif;base64,R0lGOD/)
  expect(screen.getByText('已签到 4')).toBeTruthy()
  expect(screen.getByText('应到 20')).toBeTruthy()
  expect(screen.getByText('请假 2')).toBeTruthy()
  expect(Taro.setKeepScreenOn).toHaveBeenCalledWith({ keepScreenOn: true })
  unmount()
  expect(Taro.setKeepScreenOn).toHaveBeenLastCalledWith({ keepScreenOn: false })
})

test('the next code comes when this one ends, whatever the phone thinks the time is', async () => {
  let asked = 0
  const showSessionCode = () => {
    asked += 1
    return asked === 1 ? code('111111', 300) : { ...code('222222', 30_000), validUntil: '2030-01-01T00:00:30.300Z' }
  }
  const { unmount } = await stage.show({ showSessionCode }, at)
  await screen.findByLabelText('签到码 1 1 1 1 1 1')
  await screen.findByLabelText('签到码 2 2 2 2 2 2')
  unmount()
})

test('time left is counted by the server from the moment of its answer', () => {
  expect(leftOf(code('1', 20_000), 5_000, 12_000)).toBe(13_000)
  expect(leftOf(code('1', 20_000), 5_000, 30_000)).toBe(-5_000)
})

test('before the doors open it waits', async () => {
  const { unmount } = await stage.show({ showSessionCode: refused('SESSION_NOT_OPEN') }, at)
  await screen.findByText('还没到签到时间')
  unmount()
})

test('after the end it says so and leads to the list', async () => {
  await stage.show({ showSessionCode: refused('SESSION_ENDED') }, at)
  await screen.findByText('签到结束了')
  fireEvent.click(screen.getByRole('button', { name: '看名单' }))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/study/register/index?sessionId=5' }))
})

test('another failure offers to try again', async () => {
  const { unmount } = await stage.show({ showSessionCode: refused('BUSY') }, at)
  await screen.findByRole('button', { name: '再试一次' })
  unmount()
})
