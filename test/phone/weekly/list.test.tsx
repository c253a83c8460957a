import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let List: typeof import('../../../src/pages/weekly/list/index').default

beforeAll(async () => {
  pages = await openPages()
  List = (await import('../../../src/pages/weekly/list/index')).default
})
afterAll(() => pages.close())

type Line = Out<'listWeeklyReports'>['reports'][number]
const nextAt = '2026-11-22T23:00:00.000Z'
const line = (week: string, branchId: number | null, part: Partial<Line> = {}): Line => ({
  week,
  branchId,
  title: `${branchId === null ? '全校' : `第${branchId}支部`}周报 ${week}`,
  madeAt: '2026-11-15T23:00:00.000Z',
  isRead: true,
  isCorrected: false,
  ...part,
})

test('the newest week first, the school before its branches, unread and corrected in words', async () => {
  await pages.signInAs('leader')
  const reports = [
    line('2025-W52', null),
    line('2026-W46', 2),
    line('2026-W46', null, { isRead: false, isCorrected: true }),
  ]
  pages.on('listWeeklyReports', { nextAt, reports })
  pages.open(List)
  const buttons = await screen.findAllByRole('button')
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    '全校周报 2026-W46，未读，已更正',
    '第2支部周报 2026-W46',
    '全校周报 2025-W52',
  ])
  expect(screen.getByText('2025年第52周')).toBeTruthy()
  expect(screen.getByText('未读')).toBeTruthy()
  expect(screen.getByText('已更正')).toBeTruthy()
  expect(screen.getByText('下一份在 11月23日（周一）07:00 生成。')).toBeTruthy()
})

test('a tap opens the report; the school has no branch in its address', async () => {
  await pages.signInAs('leader')
  pages.on('listWeeklyReports', { nextAt, reports: [line('2026-W46', null), line('2026-W46', 2)] })
  pages.open(List)
  await tap(/^全校/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/weekly/report/index?week=2026-W46' })
  await tap(/^第2支部/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/weekly/report/index?week=2026-W46&branchId=2' })
})

test('before the first one it says when that comes', async () => {
  await pages.signInAs('secretary')
  pages.on('listWeeklyReports', { nextAt, reports: [] })
  pages.open(List)
  expect(await screen.findByText('还没有周报')).toBeTruthy()
  expect(screen.getByText(/^第一份在 11月23日（周一）07:00 生成/)).toBeTruthy()
})

test('a refusal is said', async () => {
  await pages.signInAs('member')
  pages.on('listWeeklyReports', refusal('NOT_ALLOWED'))
  pages.open(List)
  expect(await screen.findByText(errors.NOT_ALLOWED.sentence)).toBeTruthy()
})
