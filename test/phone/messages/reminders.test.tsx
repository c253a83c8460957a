import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { openPages, type Pages } from '../stand-ins/pages'

let pages: Pages
let Reminders: typeof import('../../../src/pages/messages/reminders/index').default
beforeAll(async () => {
  pages = await openPages()
  Reminders = (await import('../../../src/pages/messages/reminders/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member', 'secretary'))

const measure = { findingId: 3, returnReason: null }
const reminders: Out<'listReminders'> = {
  today: '2026-11-22',
  measures: [
    {
      ...measure,
      kind: 'returned',
      measureId: 1,
      text: '建立台账',
      dueOn: null,
      daysLeft: null,
      returnReason: '照片看不清',
    },
    { ...measure, kind: 'overdue', measureId: 2, text: '公示结果', dueOn: '2026-11-20', daysLeft: -2 },
    { ...measure, kind: 'soon', measureId: 3, text: '开一次党课', dueOn: '2026-11-23', daysLeft: 1 },
    { ...measure, kind: 'soon', measureId: 4, text: '谈心谈话', dueOn: '2026-11-29', daysLeft: 7 },
  ],
  waiting: [
    { kind: 'review', count: 2, since: '2026-11-20T02:00:00.000Z' },
    { kind: 'closure', count: 1, since: '2026-11-19T02:00:00.000Z' },
    { kind: 'lookBack', count: 3, since: '2026-11-09T16:00:00.000Z' },
  ],
}

test('what cannot wait stands first, in plain words, and a tap goes to where it is done', async () => {
  pages.on('listReminders', reminders)
  pages.open(Reminders)
  await screen.findByText('退回原因：照片看不清')
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rows).toEqual([
    '建立台账退回原因：照片看不清已退回',
    '公示结果11月20日到期，已过 2 天已逾期',
    '等你审核的材料最早一份，11月20日 10:00 交2 份',
    '等你定的销号申请11月19日 10:00 申请1 个',
    '该回头看的问题最早一个，11月10日 就该看了3 个',
    '开一次党课明天到期',
    '谈心谈话还有 7 天，11月29日到期',
  ])
  const tap = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await tap(/^公示结果/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/evidence/submit/index?measureId=2' })
  await tap(/^该回头看的问题/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/rectification/lookBacks/index' })
})

test('nothing to remind of is said so', async () => {
  pages.on('listReminders', { today: '2026-11-22', measures: [], waiting: [] })
  pages.open(Reminders)
  await screen.findByText('没有要提醒的')
})
