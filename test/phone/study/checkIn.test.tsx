import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { readCode } from '../../../src/pages/study/checkIn/readCode'
import { openStage, refused } from '../stand-ins/stage'
import { phone } from '../stand-ins/taro'
import { card, line } from './sessionCards'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/checkIn'))
})
afterAll(() => stage.close())

const received = (part: Partial<Out<'checkIn'>> = {}): Out<'checkIn'> => ({
  sessionId: 5,
  theme: '学习全会精神',
  attendance: 'present',
  occurredAt: '2026-11-22T00:05:00.000Z',
  recordedAt: '2026-11-22T00:06:00.000Z',
  wasThere: false,
  ...part,
})
const type = async (digits: string) =>
  fireEvent.change(await screen.findByLabelText('六位签到码'), { target: { value: digits } })
const scans = (result: string) => (Taro.scanCode as unknown as jest.Mock).mockResolvedValueOnce({ result })

test('the sixth digit sends; what the server wrote down is shown', async () => {
  await stage.show({ checkIn: received() })
  await type('12345')
  expect(stage.heard('checkIn')).toHaveLength(0)
  await type('123456')
  await screen.findByText('已签到')
  expect(stage.heard('checkIn')).toEqual([
    { digits: '123456', requestId: expect.any(String), occurredAt: expect.any(String) },
  ])
  expect(screen.getByText('11月22日 08:05')).toBeTruthy()
  expect(screen.getByText('11月22日 08:06')).toBeTruthy()
  phone.stack([{}, {}])
  fireEvent.click(screen.getByRole('button', { name: '完成' }))
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
})

test('late and already there are said as they are', async () => {
  await stage.show({ checkIn: received({ attendance: 'late' }) })
  await type('123456')
  await screen.findByText('迟到签到')
  await stage.show({ checkIn: received({ wasThere: true }) })
  await type('123456')
  await screen.findByText('你之前已经签到（08:05）')
})

test('an old code shows its sentence and leaves the page ready for the next', async () => {
  let first = true
  const checkIn = () => {
    if (!first) return received()
    first = false
    return refused('CODE_OLD')
  }
  await stage.show({ checkIn })
  await type('111111')
  await screen.findByText('签到码已经换了。请看屏幕上的新码再试一次。')
  const field = screen.getByLabelText('六位签到码') as HTMLInputElement
  expect(field.value).toBe('')
  expect(field.disabled).toBe(false)
  await type('222222')
  await screen.findByText('已签到')
})

test('on leave leads to where leave is taken back', async () => {
  const showSession = { session: card(), openedBy: '李鉴开', cancelReason: null, mine: line() }
  await stage.show({ checkIn: refused('ON_LEAVE'), showSession }, { sessionId: '5' })
  await screen.findByText('学习全会精神')
  await type('111111')
  fireEvent.click(await screen.findByRole('button', { name: '去取消请假' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/session/index?sessionId=5' })
})

test('a scanned code goes out with its session', async () => {
  await stage.show({ checkIn: received() })
  scans('zhibu:checkIn:9:482913')
  fireEvent.click(screen.getByRole('button', { name: '扫码签到' }))
  await screen.findByText('已签到')
  expect(stage.heard('checkIn')[0]).toMatchObject({ sessionId: 9, digits: '482913' })
})

test('a foreign code is refused on the phone', async () => {
  await stage.show({ checkIn: received() })
  scans('https://example.com')
  fireEvent.click(screen.getByRole('button', { name: '扫码签到' }))
  await screen.findByText('这不是签到码。请扫会场屏幕上的码，或输入六位数字。')
  expect(stage.heard('checkIn')).toHaveLength(0)
})

test('what a code may say', () => {
  expect(readCode('zhibu:checkIn:9:482913', 9)).toEqual({ sessionId: 9, digits: '482913' })
  expect(readCode('zhibu:checkIn:9:482913', 5)).toEqual({ refusal: '这是另一个活动的签到码。请核对后再试。' })
  for (const text of ['zhibu:checkIn:9:48291', 'zhibu:checkIn:9:482913:1', 'zhibu:checkIn:x:482913', '']) {
    expect(readCode(text)).toHaveProperty('refusal')
  }
})
