import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Person } from '../../../cloud/contract/people'
import { emptyForm, inputOf, mistakesOf } from '../../../src/pages/study/open/form'
import { isPast, mistakeOf, momentOf, nextTimes } from '../../../src/pages/study/open/times'
import { meAs, openStage, refused } from '../stand-ins/stage'
import { phone } from '../stand-ins/taro'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage(() => import('../../../src/pages/study/open'))
})
afterAll(() => stage.close())

const secretary = meAs('member', 'secretary')
const person = (id: number, part: Partial<Person> = {}): Person => ({
  ...{ id, name: `党员${id}`, branchId: 1, branchName: '行政支部', roles: ['member'], hasAccount: true },
  ...{ joinedOn: '2020-01-01', leftOn: null },
  ...part,
})
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const fill = () => {
  fireEvent.change(screen.getAllByLabelText('picker')[0], { target: { value: '3' } })
  fireEvent.change(screen.getByLabelText('主题'), { target: { value: ' 学习全会精神 ' } })
  fireEvent.change(screen.getByLabelText('地点'), { target: { value: '三楼会议室' } })
}

test('what is missing is said in place, and nothing is sent', async () => {
  await stage.show({ showMe: secretary, openSession: { sessionId: 8, expected: 20 } })
  await tap('新建活动')
  await screen.findByText('请选一个类型。')
  expect(screen.getByText('请写主题。')).toBeTruthy()
  expect(screen.getByText('请写地点。')).toBeTruthy()
  expect(stage.heard('openSession')).toHaveLength(0)
})

test('a session of the whole branch is opened, and the draft is thrown away', async () => {
  await stage.show({ showMe: secretary, openSession: { sessionId: 8, expected: 20 } })
  fill()
  fireEvent.click(screen.getByRole('checkbox', { name: '第一议题' }))
  await tap('新建活动')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/study/session/index?sessionId=8' }))
  const [sent] = stage.heard('openSession')
  expect(sent).toMatchObject({ kind: 'partyLesson', theme: '学习全会精神', place: '三楼会议室', firstAgendaItem: true })
  expect(sent).not.toHaveProperty('expectedIds')
  expect(Date.parse(String(sent.startsAt))).toBeGreaterThan(Date.now())
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已新建，应到 20 人' }))
  expect([...phone.kept.keys()].filter((key) => key.startsWith('draft/'))).toEqual([])
})

test('a refusal shows its sentence and the draft stays', async () => {
  await stage.show({ showMe: secretary, openSession: refused('NOBODY_EXPECTED') })
  fill()
  await tap('新建活动')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '没有选应到人员。请至少选一个人。' }),
    ),
  )
  expect(phone.kept.get('draft/7/study/open')).toMatchObject({ place: '三楼会议室' })
})

test('people are chosen one by one or all; who has left is not among them', async () => {
  const people = [person(1), person(2), person(3, { leftOn: '2021-01-01' })]
  await stage.show({ showMe: secretary, listPeople: { people }, openSession: { sessionId: 8, expected: 1 } })
  fill()
  fireEvent.click(screen.getByRole('radio', { name: '选人' }))
  await screen.findByText('已选 0 人，共 2 人')
  expect(screen.queryByRole('checkbox', { name: '党员3' })).toBeNull()
  await tap('全选')
  await screen.findByText('已选 2 人，共 2 人')
  fireEvent.click(screen.getByRole('checkbox', { name: '党员1' }))
  await tap('新建活动')
  await waitFor(() => expect(stage.heard('openSession')[0]).toMatchObject({ expectedIds: [2] }))
})

test('the next half hour for an hour and a half, never past midnight', () => {
  const at = (clock: string) => nextTimes(new Date(`2026-11-22T${clock}:00+08:00`))
  expect(at('08:05')).toEqual({ day: '2026-11-22', from: '08:30', to: '10:00' })
  expect(at('08:30')).toEqual({ day: '2026-11-22', from: '09:00', to: '10:30' })
  expect(at('22:40')).toEqual({ day: '2026-11-22', from: '23:00', to: '23:59' })
  expect(at('23:40')).toEqual({ day: '2026-11-23', from: '00:00', to: '01:30' })
})

test('times that cannot be are said before sending', () => {
  const times = { day: '2026-11-22', from: '08:00', to: '08:00' }
  expect(mistakeOf(times)).toBe('结束时间要晚于开始时间。')
  expect(mistakeOf({ ...times, to: '20:01' })).toBe('一次活动最长十二小时。')
  expect(mistakeOf({ ...times, to: '20:00' })).toBeUndefined()
  expect(momentOf('2026-11-22', '08:00')).toBe('2026-11-22T00:00:00.000Z')
  expect(isPast({ ...times, to: '09:00' }, new Date('2026-11-22T01:00:01Z'))).toBe(true)
  expect(isPast({ ...times, to: '09:00' }, new Date('2026-11-22T01:00:00Z'))).toBe(false)
})

test('an old draft keeps its words but not its clock', () => {
  const now = new Date('2026-11-22T00:05:00Z')
  const form = { ...emptyForm, kind: 'partyLesson' as const, theme: '学习', place: '会议室' }
  expect(inputOf(form, now)).toMatchObject({ startsAt: '2026-11-22T00:30:00.000Z', endsAt: '2026-11-22T02:00:00.000Z' })
  expect(mistakesOf({ ...form, expectedIds: [] }, now)).toEqual({ people: '请至少选一个人。' })
})
