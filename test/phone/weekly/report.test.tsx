import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { weekNumbers } from '../progress/weekNumbers'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { phone } from '../stand-ins/taro'

let pages: Pages
let Report: typeof import('../../../src/pages/weekly/report/index').default

beforeAll(async () => {
  pages = await openPages()
  Report = (await import('../../../src/pages/weekly/report/index')).default
})
afterAll(() => pages.close())

type Given = Out<'showWeeklyReport'>
const report = (part: Partial<Given> = {}): Given => ({
  week: '2026-W46',
  branchId: null,
  title: '全校学习与整改周报（11月9日至11月15日）',
  madeAt: '2026-11-15T23:00:00.000Z',
  sentences: ['本周开展学习活动 2 次。', '没有逾期。'],
  numbers: weekNumbers({ overdue: 1 }),
  before: weekNumbers({ attendance: { part: 6, whole: 7, rate: 6 / 7 }, overdue: 3 }),
  headline: { closed: 9, staged: 22, blocked: 3, open: 0 },
  corrections: [],
  correctedAt: null,
  branches: [{ id: 2, name: '文科支部', numbers: weekNumbers() }],
  deliveries: [],
  ...part,
})
const failed = { state: 'failed', attempts: 8, lastError: '连不上企业微信。', at: '2026-11-16T01:00:00.000Z' } as const
const open = async (
  given: Given | ReturnType<typeof refusal>,
  params: Record<string, string> = { week: '2026-W46' },
) => {
  pages.on('showWeeklyReport', given)
  pages.on('markReportRead', {})
  pages.open(Report, params)
  await act(async () => undefined)
}

test('sentences first, then each number beside last week', async () => {
  await pages.signInAs('leader')
  await open(report())
  expect(await screen.findByText('本周开展学习活动 2 次。')).toBeTruthy()
  expect(screen.getByText('35/38 · 上周 85.7%，高 6.4 个百分点')).toBeTruthy()
  expect(screen.getByText('116/152 · 上周 76.3%，持平')).toBeTruthy()
  expect(screen.getByText('上周没有可算的')).toBeTruthy()
  expect(screen.getByText('上周 3 条，少 2 条')).toBeTruthy()
  expect(screen.queryByText('更正')).toBeNull()
})

test('opening marks it as read, once and quietly', async () => {
  await pages.signInAs('secretary')
  await open(report({ branchId: 1, branches: [] }), { week: '2026-W46', branchId: '1' })
  await waitFor(() => expect(pages.heard('markReportRead')).toHaveLength(1))
  expect(pages.heard('markReportRead')[0]).toMatchObject({ week: '2026-W46', branchId: 1 })
  await act(async () => void (await phone.fire('pullDownRefresh')))
  await waitFor(() => expect(pages.heard('showWeeklyReport').length).toBeGreaterThan(1))
  expect(pages.heard('markReportRead')).toHaveLength(1)
})

test('that it could not be marked is nothing to say', async () => {
  await pages.signInAs('secretary')
  pages.on('showWeeklyReport', report())
  pages.on('markReportRead', refusal('BUSY'))
  pages.open(Report, { week: '2026-W46' })
  await waitFor(() => expect(pages.heard('markReportRead')).toHaveLength(1))
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))))
  expect(Taro.showModal).not.toHaveBeenCalled()
})

test('a correction is named beside the number that was reported', async () => {
  await pages.signInAs('leader')
  const corrections = [{ label: '出勤率', was: '92.1%（35/38）', now: '94.7%（36/38）' }]
  await open(report({ corrections, correctedAt: '2026-11-17T02:30:00.000Z' }))
  expect(await screen.findByText('原报 92.1%（35/38），现为 94.7%（36/38）')).toBeTruthy()
  expect(screen.getByText(/^这份周报在 11月17日 10:30 有更正/)).toBeTruthy()
})

test('what did not go out is shown to a leader and can be sent again', async () => {
  await pages.signInAs('leader')
  pages.on('resendReport', {})
  await open(report({ deliveries: [failed] }))
  expect(await screen.findByText('没有发出')).toBeTruthy()
  expect(screen.getByText('连不上企业微信。')).toBeTruthy()
  pages.on('showWeeklyReport', report({ deliveries: [{ ...failed, state: 'waiting', attempts: 0 }] }))
  await tap('重新发送')
  expect(await screen.findByText('待发送')).toBeTruthy()
  expect(pages.heard('resendReport')[0]).toMatchObject({ week: '2026-W46' })
  expect(screen.queryByRole('button', { name: '重新发送' })).toBeNull()
})

test('a refused resend is said', async () => {
  await pages.signInAs('leader')
  pages.on('resendReport', refusal('NOTHING_TO_RESEND'))
  await open(report({ deliveries: [failed] }))
  await tap('重新发送')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: errors.NOTHING_TO_RESEND.sentence }),
    ),
  )
})

test('a secretary is not shown what went to the group', async () => {
  await pages.signInAs('secretary')
  await open(report({ deliveries: [failed] }))
  await screen.findByText('没有逾期。')
  expect(screen.queryByText('发到企业微信群')).toBeNull()
})

test('Word is downloaded and opened', async () => {
  await pages.signInAs('leader')
  pages.on('downloadWeeklyReport', { url: '/files/a', name: '周报.docx' })
  await open(report())
  await tap('下载 Word')
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'docx' })))
  expect(pages.heard('downloadWeeklyReport')).toEqual([{ week: '2026-W46', branchId: null }])
})

test('a download that is refused says why', async () => {
  await pages.signInAs('leader')
  pages.on('downloadWeeklyReport', refusal('BUSY'))
  await open(report())
  await tap('下载 Word')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: errors.BUSY.sentence })),
  )
})

test('forwarded in WeChat it is a card that opens this report', async () => {
  await pages.signInAs('leader')
  await open(report({ branchId: 2 }), { week: '2026-W46', branchId: '2' })
  await screen.findByText('转发')
  expect(await phone.fire('shareAppMessage')).toEqual([
    { title: report().title, path: '/pages/weekly/report/index?week=2026-W46&branchId=2' },
  ])
})

test('a branch of the table leads to its own report', async () => {
  await pages.signInAs('leader')
  await open(report())
  await tap(/^文科支部，/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/weekly/report/index?week=2026-W46&branchId=2' })
})

test.each([{}, { week: 'W46' }])('a link without a week leads to the list', async (params) => {
  await pages.signInAs('leader')
  await open(report(), params as Record<string, string>)
  await tap('看全部周报')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/weekly/list/index' })
  expect(pages.heard('showWeeklyReport')).toEqual([])
})

test('a week that is not made yet says when it is', async () => {
  await pages.signInAs('leader')
  await open(refusal('REPORT_NOT_READY'))
  expect(await screen.findByText(errors.REPORT_NOT_READY.sentence)).toBeTruthy()
  expect(screen.queryByText('下载 Word')).toBeNull()
})
