import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { readPoints } from '../../../src/pages/xuexi/mark/readPoints'
import { meAs, openStage, refused } from '../stand-ins/stage'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/xuexi/mark'))
})
afterAll(() => stage.close())

type Day = Out<'showMyXuexi'>['days'][number]
const dayOf = (back: number, part: Partial<Day> = {}): Day => ({
  day: `2026-11-${22 - back}`,
  marked: false,
  points: null,
  late: false,
  canMark: back <= 6,
  ...part,
})
const fourteen = (first: Partial<Day> = {}, second: Partial<Day> = {}) => ({
  today: '2026-11-22',
  days: [dayOf(0, first), dayOf(1, second), ...Array.from({ length: 12 }, (_, n) => dayOf(n + 2))],
})
const me = meAs('member')
const button = (name: string | RegExp) => screen.findByRole('button', { name })

test('one tap marks today, without points', async () => {
  let marked = false
  await stage.show({
    showMe: me,
    showMyXuexi: () => fourteen({ marked }),
    markXuexi: ({ day }) => {
      marked = true
      return { day, late: false }
    },
  })
  fireEvent.click(await button('今日已学'))
  await screen.findByText('已标记')
  expect(stage.heard('markXuexi')).toEqual([
    { day: '2026-11-22', requestId: expect.any(String), occurredAt: expect.any(String) },
  ])
  expect(Taro.showToast).toHaveBeenCalledTimes(1)
})

test('points are kept apart from marking, and a mark is taken back', async () => {
  await stage.show({
    showMe: me,
    showMyXuexi: fourteen({ marked: true, points: 20 }),
    markXuexi: { day: '2026-11-22', late: false },
    unmarkXuexi: {},
  })
  await screen.findByText('20 分')
  fireEvent.click(await button('改积分'))
  fireEvent.change(screen.getByLabelText('积分'), { target: { value: '301' } })
  fireEvent.click(await button('保存积分'))
  await screen.findByText('积分是 0 到 300 的整数，也可以不填。')
  fireEvent.change(screen.getByLabelText('积分'), { target: { value: '' } })
  fireEvent.click(await button('保存积分'))
  await waitFor(() => expect(stage.heard('markXuexi')[0]).toMatchObject({ day: '2026-11-22', points: null }))
  fireEvent.click(await button('撤回'))
  await waitFor(() => expect(stage.heard('unmarkXuexi')[0]).toMatchObject({ day: '2026-11-22' }))
})

test('six days back can be marked late, older ones only read', async () => {
  await stage.show({
    showMe: me,
    showMyXuexi: fourteen({}, { marked: true, late: true }),
    markXuexi: ({ day }) => ({ day, late: true }),
  })
  await button('11月21日，补标')
  expect(screen.queryByRole('button', { name: '11月15日，没有标记' })).toBeNull()
  fireEvent.click(await button('11月16日，可以补标'))
  fireEvent.click(await button('补标这一天'))
  await waitFor(() => expect(stage.heard('markXuexi')[0]).toMatchObject({ day: '2026-11-16', points: null }))
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已补标' })))
})

test('a refusal shows its sentence; the tone stays voluntary', async () => {
  await stage.show({ showMe: me, showMyXuexi: fourteen(), markXuexi: refused('NO_BRANCH') })
  fireEvent.click(await button('今日已学'))
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '你还没有编入支部。请联系管理员。' }),
    ),
  )
  expect(screen.getByText(/自愿标记，不标也不影响什么。积分不参与任何评比/)).toBeTruthy()
})

test('nothing to mark says what to do', async () => {
  await stage.show({ showMe: me, showMyXuexi: { today: '2026-11-22', days: [] } })
  await screen.findByText('编入支部以后就能标记。如果不对，请告诉支部书记。')
})

test('points as typed', () => {
  expect(readPoints(' ')).toEqual({ points: null })
  expect(readPoints('0')).toEqual({ points: 0 })
  expect(readPoints('300')).toEqual({ points: 300 })
  for (const typed of ['301', '-1', '1.5', '1e2', '十']) expect(readPoints(typed)).toHaveProperty('mistake')
})
