import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import type { Out } from '../../../cloud/contract/calls'
import { openPages, type Pages } from '../stand-ins/pages'
import { measure, quietDay } from './days'

let pages: Pages
let Home: typeof import('../../../src/pages/home/index').default
beforeAll(async () => {
  pages = await openPages()
  Home = (await import('../../../src/pages/home/index')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('leader'))

const soon = (measureId: number, text: string) => ({
  ...{ kind: 'soon' as const, measureId, findingId: 5, text, dueOn: '2026-11-23', daysLeft: 1, returnReason: null },
})
const waiting: Out<'listReminders'>['waiting'] = [{ kind: 'closure', count: 1, since: '2026-11-19T02:00:00.000Z' }]

test('three that the page does not show already, and the way to all of them', async () => {
  pages.on('showStart', { ...quietDay, measures: [measure], measuresTotal: 1 })
  const measures = [soon(measure.id, measure.text), soon(40, '第一条'), soon(41, '第二条'), soon(42, '第三条')]
  pages.on('listReminders', { today: '2026-11-22', measures, waiting })
  pages.open(Home)
  await screen.findByText('等你定的销号申请')
  expect(screen.getAllByText(measure.text)).toHaveLength(1)
  expect(screen.getByText('第二条')).toBeTruthy()
  expect(screen.queryByText('第三条')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^提醒，5 条/ })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/messages/reminders/index' })
})

test('a day on which somebody waits for me is not called empty; without reminders there is no door', async () => {
  pages.on('showStart', quietDay)
  pages.on('listReminders', { today: '2026-11-22', measures: [], waiting })
  pages.open(Home)
  await screen.findByText('等你定的销号申请')
  expect(screen.queryByText('今天没有要做的事')).toBeNull()
})

test('without reminders the page is as before', async () => {
  pages.on('showStart', quietDay)
  pages.on('listReminders', { today: '2026-11-22', measures: [], waiting: [] })
  pages.open(Home)
  await screen.findByText('今天没有要做的事')
  expect(screen.queryByRole('button', { name: /^提醒/ })).toBeNull()
})
