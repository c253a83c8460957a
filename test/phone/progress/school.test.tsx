import Taro from '@tarojs/taro'
import { screen, within } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { nothing, trend, weekNumbers } from './weekNumbers'

let pages: Pages
let School: typeof import('../../../src/pages/progress/school/index').default

beforeAll(async () => {
  pages = await openPages()
  School = (await import('../../../src/pages/progress/school/index')).default
})
afterAll(() => pages.close())

type Standing = Out<'showSchoolProgress'>
const standing = (part: Partial<Standing> = {}): Standing => ({
  week: '2026-W47',
  school: weekNumbers(),
  trend: trend(),
  branches: [
    { id: 1, name: '行政支部', numbers: weekNumbers({ attendance: { part: 1, whole: 4, rate: 0.25 } }) },
    { id: 2, name: '文科支部', numbers: weekNumbers() },
  ],
  headline: { closed: 9, staged: 22, blocked: 3, open: 5 },
  blocked: [{ blockedBy: '县财政', findings: [{ id: 4, title: '激励机制不到位' }] }],
  closableFindings: [{ id: 8, title: '议事规则不健全' }],
  ...part,
})

test('the headline keeps its three numbers apart, and each leads to its findings', async () => {
  await pages.signInAs('leader')
  pages.on('showSchoolProgress', standing())
  pages.open(School)
  expect(await screen.findByRole('button', { name: '已销号 9' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '未完成 3' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '整改中，5 个' })).toBeTruthy()
  await tap('阶段性成效 22')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/findings/index?state=staged' })
})

test('branches stand in the order of the roster and lead a leader to their page, of the same week', async () => {
  await pages.signInAs('leader')
  pages.on('showSchoolProgress', standing())
  pages.open(School, { week: '2026-W46' })
  const table = await screen.findByRole('group', { name: '各支部这一周的三个率' })
  const names = within(table).getAllByText(/^..支部$/)
  expect(names.map((cell) => cell.textContent)).toEqual(['行政支部', '文科支部'])
  expect(pages.heard('showSchoolProgress')).toEqual([{ week: '2026-W46' }])
  await tap('行政支部，出勤率 25.0%，学习\u200b强国 76.3%，措施\u200b完成率 —')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/progress/branch/index?branchId=1&week=2026-W46' })
})

test('an administrator sees the branches, but only leaders may open them', async () => {
  await pages.signInAs('admin')
  pages.on('showSchoolProgress', standing())
  pages.open(School)
  await screen.findByText('文科支部')
  expect(screen.queryByRole('button', { name: /^文科支部/ })).toBeNull()
})

test('blocked findings stand under the body that must move first, closable ones lead to their signature', async () => {
  await pages.signInAs('leader')
  pages.on('showSchoolProgress', standing())
  pages.open(School)
  expect(await screen.findByText('县财政（1 个）')).toBeTruthy()
  await tap('激励机制不到位')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/rectification/finding/index?findingId=4' })
  await tap('议事规则不健全')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/rectification/finding/index?findingId=8' })
})

test('a school with nothing yet is told what comes first', async () => {
  await pages.signInAs('leader')
  const headline = { closed: 0, staged: 0, blocked: 0, open: 0 }
  const empty = { branches: [], blocked: [], closableFindings: [], headline }
  pages.on('showSchoolProgress', standing({ ...empty, school: weekNumbers(nothing), trend: trend(nothing) }))
  pages.open(School)
  expect(await screen.findByText(/^还没有整改台账/)).toBeTruthy()
  expect(screen.getByText(/^还没有支部/)).toBeTruthy()
  expect(screen.queryByText('卡住的问题')).toBeNull()
})

test('a refusal is said', async () => {
  await pages.signInAs('member')
  pages.on('showSchoolProgress', refusal('NOT_ALLOWED'))
  pages.open(School)
  expect(await screen.findByText(errors.NOT_ALLOWED.sentence)).toBeTruthy()
})
