import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { addDays, addWeeks, dayOf, mondayOf, weekOf } from '../../../cloud/contract/calendar'
import type { In, Out } from '../../../cloud/contract/calls'
import { meAs, openStage, refused } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/xuexi/branch'))
})
afterAll(() => stage.close())

const now = weekOf(dayOf(new Date()))
/** Two days have passed: 3 of 4 marked, then nobody was on the roll. */
const shown = (part: Partial<Out<'showBranchXuexi'>> = {}, { week = now }: In<'showBranchXuexi'> = {}) => ({
  branchName: '行政支部',
  week,
  days: [0, 1, 2, 3, 4, 5, 6].map((n) => ({
    day: addDays(mondayOf(week), n),
    marked: n === 0 ? 3 : 0,
    onRoll: n === 0 ? 4 : 0,
    isElapsed: n < 2,
  })),
  weekRate: { rate: 0.75, part: 3, whole: 4 },
  remindedToday: false,
  ...part,
})
const button = (name: string) => screen.findByRole('button', { name })

test('the rate by day has its numbers beside it; days to come are left out', async () => {
  await stage.show({ showMe: meAs('member'), showBranchXuexi: shown() })
  await screen.findByText('3/4，75%')
  expect(screen.getByText('那天名册上没有人')).toBeTruthy()
  expect(screen.getAllByRole('img', { name: /^周/ })).toHaveLength(2)
  expect(screen.getByText('75%')).toBeTruthy()
  expect(screen.queryByText('提醒还没标记的人')).toBeNull()
  expect((await button('下一周')).getAttribute('aria-disabled')).toBe('true')
})

test('the week before is one tap away', async () => {
  await stage.show({ showMe: meAs('secretary'), showBranchXuexi: (input) => shown({}, input) })
  await button('提醒还没标记的人')
  fireEvent.click(await button('上一周'))
  await waitFor(() => expect(stage.heard('showBranchXuexi').at(-1)).toMatchObject({ week: addWeeks(now, -1) }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '提醒还没标记的人' })).toBeNull())
})

test('a reminder tells how many, never who', async () => {
  await stage.show({ showMe: meAs('secretary'), showBranchXuexi: shown(), remindUnmarked: { reminded: 5 } })
  fireEvent.click(await button('提醒还没标记的人'))
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已提醒 5 人' })))
})

test('reminded already is said gently', async () => {
  await stage.show({
    showMe: meAs('secretary'),
    showBranchXuexi: shown(),
    remindUnmarked: refused('REMINDED_ALREADY'),
  })
  fireEvent.click(await button('提醒还没标记的人'))
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '今天已经提醒过了，不用再提醒。' })),
  )
  expect(Taro.showModal).not.toHaveBeenCalled()
})

test('a leader without a branch begins with the first and picks another', async () => {
  const branches = [
    { id: 3, name: '文科支部', people: 7 },
    { id: 4, name: '理科支部', people: 6 },
  ]
  const answers = { showMe: { ...meAs('leader'), branch: null }, listBranches: { branches } }
  await stage.show({ ...answers, showBranchXuexi: shown() })
  await waitFor(() => expect(stage.heard('showBranchXuexi')[0]).toMatchObject({ branchId: 3 }))
  await act(async () => void fireEvent.change(screen.getByLabelText('picker'), { target: { value: '1' } }))
  await waitFor(() => expect(stage.heard('showBranchXuexi').at(-1)).toMatchObject({ branchId: 4 }))
})

test('who is in no branch learns what to do', async () => {
  await stage.show({ showMe: { ...meAs('member'), branch: null } })
  await screen.findByText('你还没有编入支部')
})
