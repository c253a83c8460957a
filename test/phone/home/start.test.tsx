import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { measure, quietDay, session } from './days'

let pages: Pages
let Home: typeof import('../../../src/pages/home/index').default
beforeAll(async () => {
  pages = await openPages()
  Home = (await import('../../../src/pages/home/index')).default
})
afterAll(() => pages.close())

const tap = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const went = (url: string) => expect(Taro.navigateTo).toHaveBeenCalledWith({ url })

test('a member is one tap from the check-in page', async () => {
  await pages.signInAs('member')
  pages.on('showStart', { ...quietDay, sessions: [session] })
  pages.open(Home)
  expect(await screen.findByText('赵半亩，你好')).toBeTruthy()
  await screen.findByText('16:30–18:00 三楼会议室')
  await tap('签到：学习师德师风文件')
  went('/pages/study/checkIn/index?sessionId=9')
})

test('who is checked in is told so and is not asked again', async () => {
  await pages.signInAs('member')
  pages.on('showStart', { ...quietDay, sessions: [{ ...session, myAttendance: 'present' }] })
  pages.open(Home)
  expect(await screen.findByText('已签到')).toBeTruthy()
  expect(screen.queryByText('签到')).toBeNull()
  expect(screen.queryByText('请假')).toBeNull()
})

test('leave needs no reason, and can be taken back', async () => {
  await pages.signInAs('member')
  let myAttendance: 'excused' | null = null
  pages.on('showStart', () => ({ ...quietDay, sessions: [{ ...session, state: 'planned', myAttendance }] }))
  pages.on('askLeave', () => {
    myAttendance = 'excused'
    return {}
  })
  pages.on('cancelLeave', () => {
    myAttendance = null
    return {}
  })
  pages.open(Home)
  await screen.findByText('未开始')
  expect(screen.queryByText('签到')).toBeNull()
  await tap('请假：学习师德师风文件')
  await act(async () => void fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '请假' })))
  await tap(await screen.findByText('取消请假').then(() => '取消请假：学习师德师风文件'))
  await screen.findByText('请假')
  expect(pages.heard('askLeave')).toEqual([
    { sessionId: 9, requestId: expect.any(String), occurredAt: '2026-11-22T08:00:00.000Z' },
  ])
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已取消请假' }))
})

test('one tap marks today, another takes the mark back, and a refusal says why', async () => {
  await pages.signInAs('member')
  let marked = false
  pages.on('showStart', () => ({ ...quietDay, xuexi: { marked, points: null, reminded: true } }))
  pages.on('markXuexi', ({ day }) => {
    marked = true
    return { day, late: false }
  })
  pages.on('unmarkXuexi', refusal('DAY_OUT_OF_RANGE'))
  pages.open(Home)
  await screen.findByText(/书记今天提醒了一次/)
  await tap('今日已学')
  await screen.findByText('今日已学 ✓')
  expect(pages.heard('markXuexi')[0].day).toBe('2026-11-22')
  expect(screen.queryByText(/书记今天提醒了一次/)).toBeNull()
  await tap('撤销今天的学习强国标记')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '只能标记今天和前六天。更早的不用补。' }),
    ),
  )
  expect(screen.getByText('今日已学 ✓')).toBeTruthy()
})

test('the reminder goes away when it has been seen', async () => {
  await pages.signInAs('member')
  let reminded = true
  pages.on('showStart', () => ({ ...quietDay, xuexi: { marked: false, points: null, reminded } }))
  pages.on('dismissXuexiReminder', () => {
    reminded = false
    return {}
  })
  pages.open(Home)
  await screen.findByText(/书记今天提醒了一次/)
  await tap('收起提醒')
  await waitFor(() => expect(screen.queryByText(/书记今天提醒了一次/)).toBeNull())
})

test('my measures lead to where the next step is', async () => {
  await pages.signInAs('member')
  const sent = { ...measure, id: 32, text: '修订考勤办法', state: 'submitted' as const, isOverdue: false }
  pages.on('showStart', { ...quietDay, measures: [measure, sent], measuresTotal: 7 })
  pages.open(Home)
  fireEvent.click(await screen.findByText('每月开展一次主题党日'))
  await waitFor(() => went('/pages/evidence/submit/index?measureId=31'))
  expect(screen.getByText('已逾期')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByText('修订考勤办法')))
  went('/pages/rectification/finding/index?findingId=5')
  await act(async () => void fireEvent.click(screen.getByText('全部 7 条')))
  went('/pages/rectification/mine/index')
})

test('on a quiet day it says so and shows where the branch stands', async () => {
  await pages.signInAs('member')
  pages.on('showStart', quietDay)
  pages.open(Home)
  expect(await screen.findByText('今天没有要做的事')).toBeTruthy()
  expect(screen.getByText(/^90(\.0)?%（18\/20）$/)).toBeTruthy()
  expect(screen.getByText('本周还没有')).toBeTruthy()
  expect(screen.getByText('有 2 条措施逾期')).toBeTruthy()
  await tap(/^行政支部本周：出勤率 90[.0]*%（18\/20）/)
  went('/pages/progress/branch/index')
  expect(screen.queryByText('名册')).toBeNull()
  expect(screen.queryByText('周报')).toBeNull()
})

test('when the server does not answer, it offers to try again and the other places stay open', async () => {
  await pages.signInAs('member')
  pages.on('showStart', refusal('BROKEN'))
  pages.open(Home)
  const again = await screen.findByRole('button', { name: '再试一次' })
  expect(screen.getByText('我的措施')).toBeTruthy()
  pages.on('showStart', quietDay)
  fireEvent.click(again)
  await screen.findByText('今天没有要做的事')
})
