import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { nothing, trend, weekNumbers } from './weekNumbers'

let pages: Pages
let Branch: typeof import('../../../src/pages/progress/branch/index').default

beforeAll(async () => {
  pages = await openPages()
  Branch = (await import('../../../src/pages/progress/branch/index')).default
})
afterAll(() => pages.close())

type Standing = Out<'showBranchProgress'>
const standing = (part: Partial<Standing> = {}): Standing => ({
  branch: { id: 1, name: '行政支部' },
  numbers: weekNumbers(),
  trend: trend(),
  waitingEvidence: 0,
  overdueMeasures: [],
  ...part,
})
const overdue = (id: number) => ({
  id,
  findingId: 30 + id,
  text: `修订议事规则之${id}`,
  findingTitle: '民主集中制落实不够',
  dueOn: '2026-11-19',
})

test('it shows the three rates with what they were counted from, and — where nothing could be counted', async () => {
  await pages.signInAs('secretary', 'member')
  pages.on('showBranchProgress', standing())
  pages.open(Branch)
  expect(await screen.findByRole('img', { name: '出勤率 92.1% 35/38' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '学习强国 76.3% 116/152' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '措施完成率 — 没有可算的' })).toBeTruthy()
  expect(screen.getByText(/已结束的活动里，签到和迟到的人次/)).toBeTruthy()
  expect(pages.heard('showBranchProgress')[0]).toEqual({})
})

test('the chart has its numbers in a table, the newest week first', async () => {
  await pages.signInAs('secretary')
  pages.on('showBranchProgress', standing())
  pages.open(Branch)
  const table = await screen.findByRole('table', { name: '八周走势，每周三个率' })
  const rows = within(table).getAllByRole('row')
  expect(rows).toHaveLength(9)
  expect(rows[1].textContent).toBe('11/1692.1%76.3%—')
  expect(rows[8].textContent).toMatch(/^9\/28/)
  expect(screen.getByRole('img', { name: /^八周走势图。出勤率从 92.1% 到 92.1%/ })).toBeTruthy()
})

test('the week goes back and forth, but never past this one', async () => {
  await pages.signInAs('member')
  pages.on('showBranchProgress', standing())
  pages.open(Branch, { branchId: '2' })
  const next = await screen.findByRole('button', { name: '下一周' })
  expect(next.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(next)
  await tap('上一周')
  await waitFor(() => expect(pages.heard('showBranchProgress').at(-1)).toEqual({ branchId: 2, week: '2026-W46' }))
  expect(screen.getByText('11月9日 至 11月15日')).toBeTruthy()
  await tap('下一周')
  expect(await screen.findByText('本周 · 第47周')).toBeTruthy()
  expect(pages.heard('showBranchProgress').map(({ week }) => week)).toEqual([undefined, '2026-W46'])
})

test.each(['2026-W60', '2027-W01', 'next'])('a link that asks for %s opens this week', async (week) => {
  await pages.signInAs('member')
  pages.on('showBranchProgress', standing())
  pages.open(Branch, { week })
  await screen.findByText('行政支部')
  expect(pages.heard('showBranchProgress')).toEqual([{}])
})

test('an overdue measure leads to its finding, and says when the list is not whole', async () => {
  await pages.signInAs('secretary')
  pages.on(
    'showBranchProgress',
    standing({ numbers: weekNumbers({ overdue: 3 }), overdueMeasures: [overdue(1), overdue(2)] }),
  )
  pages.open(Branch)
  expect(await screen.findByText('共 3 条，这里是最早到期的 2 条。')).toBeTruthy()
  await tap('修订议事规则之1，11月19日 到期，过了 3 天，问题：民主集中制落实不够')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rectification/finding/index?findingId=31' })
})

test('what waits leads the secretary of the branch to the review, and nobody else', async () => {
  await pages.signInAs('secretary')
  pages.on('showBranchProgress', standing({ waitingEvidence: 2 }))
  pages.open(Branch)
  await tap(/^待我审核的材料，2 份/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/review/index' })
})

test('of another branch it only says how much waits', async () => {
  await pages.signInAs('secretary', 'leader')
  pages.on('showBranchProgress', standing({ branch: { id: 2, name: '文科支部' }, waitingEvidence: 2 }))
  pages.open(Branch, { branchId: '2' })
  await screen.findByText('待审核的材料')
  expect(screen.queryByRole('button', { name: /审核的材料/ })).toBeNull()
})

test('with nothing at all it says so and draws no chart', async () => {
  await pages.signInAs('member')
  pages.on('showBranchProgress', standing({ numbers: weekNumbers(nothing), trend: trend(nothing) }))
  pages.open(Branch)
  expect(await screen.findByText(/^这八周还没有可算的数/)).toBeTruthy()
  expect(screen.getByText('没有，都在期限里。')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a refusal is said and can be tried again', async () => {
  await pages.signInAs('member')
  pages.on('showBranchProgress', refusal('NO_BRANCH'))
  pages.open(Branch)
  expect(await screen.findByText(errors.NO_BRANCH.sentence)).toBeTruthy()
  pages.on('showBranchProgress', standing())
  await tap('再试一次')
  expect(await screen.findByText('行政支部')).toBeTruthy()
})
