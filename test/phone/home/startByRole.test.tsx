import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { openPages, type Pages } from '../stand-ins/pages'
import { quietDay, session } from './days'

let pages: Pages
let Home: typeof import('../../../src/pages/home/index').default
beforeAll(async () => {
  pages = await openPages()
  Home = (await import('../../../src/pages/home/index')).default
})
afterAll(() => pages.close())

const tapWords = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const went = (url: string) => expect(Taro.navigateTo).toHaveBeenCalledWith({ url })

test('a secretary sees what waits, opens a session and shows the code', async () => {
  await pages.signInAs('member', 'secretary')
  pages.on('showStart', { ...quietDay, waitingEvidence: 3, sessions: [{ ...session, amExpected: false }] })
  pages.open(Home)
  expect(await screen.findByText('3 份')).toBeTruthy()
  await tapWords('待我审核')
  went('/pages/evidence/review/index')
  await tapWords('新建活动')
  went('/pages/study/open/index')
  expect(screen.queryByText('签到')).toBeNull()
  await tapWords('出示签到码')
  went('/pages/study/code/index?sessionId=9')
  await tapWords('名册')
  went('/pages/people/office/roster/index')
})

test('a leader sees three honest numbers, what can be closed and the unread report', async () => {
  await pages.signInAs('member', 'leader')
  pages.on('showStart', {
    ...quietDay,
    closableFindings: 2,
    headline: { closed: 9, staged: 22, blocked: 3, open: 1 },
    unreadReport: { week: '2026-W46', branchId: null, title: '全校周报（第 46 周）' },
  })
  pages.open(Home)
  await screen.findByText('2 个问题')
  await tapWords('可销号')
  went('/pages/rectification/findings/index?closable=1')
  await tapWords('全校周报（第 46 周）')
  went('/pages/weekly/report/index?week=2026-W46')
  for (const figure of ['已销号 9', '阶段性成效 22', '未完成 3'])
    expect(screen.getByRole('img', { name: figure })).toBeTruthy()
  await tapWords('全校整改')
  went('/pages/progress/school/index')
  expect(screen.queryByText('新建活动')).toBeNull()
})

test('an administrator outside the branches meets the office first, even when the start page cannot be read', async () => {
  await pages.signInAs('admin')
  pages.on('showMe', {
    id: 1,
    name: '吴管册',
    roles: ['admin'],
    branch: null,
    school: { id: 1, name: '示范中学' },
    joinedOn: null,
    username: 'wu',
    hasWeixin: false,
    isDemo: false,
    weeklyRobot: null,
  })
  pages.on('showStart', {
    ...quietDay,
    xuexi: null,
    branch: null,
    headline: { closed: 9, staged: 22, blocked: 3, open: 0 },
  })
  pages.open(Home)
  await screen.findByText('今天没有要做的事')
  const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
  expect(headings).toEqual(['管理', '现在可以做的', '学校怎么样', '其他'])
  await tapWords('导入名册')
  went('/pages/people/office/import/index')
  await tapWords('导入整改台账')
  went('/pages/rectification/import/index')
  expect(screen.queryByText('今日已学')).toBeNull()
})
