import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { meAs, openStage, refused } from '../stand-ins/stage'
import { card, line } from './sessionCards'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/session'))
})
afterAll(() => stage.close())

const shown = (part: Partial<Out<'showSession'>> = {}): Out<'showSession'> => ({
  session: card(),
  openedBy: '李鉴开',
  cancelReason: null,
  mine: line(),
  ...part,
})
const at = { sessionId: '5' }
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('a member checks in, or takes leave without having to say why; then takes it back', async () => {
  let mine: 'excused' | null = null
  const session = () => shown({ session: card({ myAttendance: mine }) })
  await stage.show(
    {
      showMe: meAs('member'),
      showSession: session,
      askLeave: () => {
        mine = 'excused'
        return {}
      },
      cancelLeave: () => {
        mine = null
        return {}
      },
    },
    at,
  )
  await tap('去签到')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/checkIn/index?sessionId=5' })
  await tap('请假')
  await tap('确定请假')
  await screen.findByRole('button', { name: '取消请假' })
  expect(stage.heard('askLeave')[0]).toMatchObject({ sessionId: 5 })
  expect(stage.heard('askLeave')[0]).not.toHaveProperty('reason')
  expect(screen.queryByRole('button', { name: '去签到' })).toBeNull()
  await tap('取消请假')
  await screen.findByRole('button', { name: '去签到' })
  expect(Taro.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已取消请假' }))
  expect(screen.queryByText('名单')).toBeNull()
})

test('a refused leave shows its sentence and keeps the reason', async () => {
  await stage.show({ showMe: meAs('member'), showSession: shown(), askLeave: refused('SESSION_ENDED') }, at)
  await tap('请假')
  fireEvent.change(screen.getByLabelText('请假原因'), { target: { value: '有课' } })
  await tap('确定请假')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '活动已经结束，不能再扫码签到。要补签请告诉支部书记。' }),
    ),
  )
  expect((screen.getByLabelText('请假原因') as HTMLInputElement).value).toBe('有课')
})

test('who entered my line for me, and that it was after the end, is said', async () => {
  const mine = line({
    attendance: 'late',
    occurredAt: '2026-11-22T00:40:00.000Z',
    recordedAt: '2026-11-22T03:00:00.000Z',
    enteredBy: '李鉴开',
    enteredLate: true,
    note: '手机没电',
  })
  const session = card({ state: 'ended', myAttendance: 'late' })
  await stage.show({ showMe: meAs('member'), showSession: shown({ session, mine }) }, at)
  await screen.findByText('由李鉴开在 11月22日 11:00 补录')
  expect(screen.getByText('08:40 签到')).toBeTruthy()
  expect(screen.getByText('说明：手机没电')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '请假' })).toBeNull()
})

test('a secretary shows the code, opens the list, and cancels with a reason only', async () => {
  const answers = { showMe: meAs('member', 'secretary'), showSession: shown(), cancelSession: {} }
  await stage.show(answers, at)
  await tap('出示签到码')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/code/index?sessionId=5' })
  await tap('取消活动')
  await tap('取消这次活动')
  await screen.findByText('请写一句原因。')
  expect(stage.heard('cancelSession')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('取消的原因'), { target: { value: '改到下周五' } })
  await tap('取消这次活动')
  await waitFor(() => expect(stage.heard('cancelSession')[0]).toMatchObject({ sessionId: 5, reason: '改到下周五' }))
})

test("another branch's session has no list for a secretary who leads the school too", async () => {
  const session = card({ branchName: '文科支部', amExpected: false })
  await stage.show({ showMe: meAs('member', 'secretary', 'leader'), showSession: shown({ session, mine: null }) }, at)
  await screen.findByText('你不在这次活动的名单里，不用签到。')
  expect(screen.queryByRole('button', { name: '名单' })).toBeNull()
})

test('a session that was held cannot be cancelled; a cancelled one says why', async () => {
  await stage.show({ showMe: meAs('secretary'), showSession: shown({ session: card({ state: 'ended' }) }) }, at)
  await screen.findByRole('button', { name: '名单' })
  expect(screen.queryByRole('button', { name: '取消活动' })).toBeNull()
  const session = card({ state: 'cancelled' })
  await stage.show({ showMe: meAs('member'), showSession: shown({ session, cancelReason: '改到下周五' }) }, at)
  await screen.findByText('活动已取消。原因：改到下周五')
})
