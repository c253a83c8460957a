// What has not arrived shows on its own page as done, marked 待发送.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { evidence } from '../evidence/handedIn'
import { quietDay, session } from '../home/days'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let Home: ComponentType
let Review: ComponentType
let CheckIn: ComponentType
let shelf: typeof import('../../../src/phone/outbox/shelf')
let send: typeof import('../../../src/phone/outbox/send')

beforeAll(async () => {
  pages = await openPages()
  Home = (await import('../../../src/pages/home/index')).default
  Review = (await import('../../../src/pages/evidence/review/index')).default
  CheckIn = (await import('../../../src/pages/study/checkIn/index')).default
  shelf = await import('../../../src/phone/outbox/shelf')
  send = await import('../../../src/phone/outbox/send')
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member', 'secretary'))
afterEach(() => {
  for (const { id } of shelf.allItems()) send.dropItem(id)
})

const tap = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const arrived = { receipt: 'R000009', receivedAt: '2026-11-22T08:20:00.000Z' }

test('a leave told without a network stands on the start page, with the door to the outbox', async () => {
  pages.on('showStart', { ...quietDay, sessions: [{ ...session, state: 'planned' }] })
  pages.on('askLeave', refusal('BUSY'))
  pages.open(Home)
  await screen.findByText('未开始')
  expect(screen.queryByText(/条待发送/)).toBeNull()
  await tap('请假：学习师德师风文件')
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '请假' }).at(-1) as HTMLElement))
  await screen.findByText('请假 · 待发送')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('1 条待发送')).toBeTruthy()
  expect(screen.getByRole('button', { name: '取消请假：学习师德师风文件' })).toBeTruthy()
})

test('a check-in without a network is kept with its tap, and says so when it has arrived', async () => {
  pages.on('checkIn', refusal('BUSY'))
  pages.open(CheckIn)
  fireEvent.change(await screen.findByLabelText('六位签到码'), { target: { value: '123456' } })
  await screen.findByText('已存下，待发送')
  expect(screen.getByText('11月22日 16:00')).toBeTruthy()
  pages.on('checkIn', { ...arrived, sessionId: 9, theme: '学习' } as never)
  await act(async () => send.flush())
  await screen.findByText('已签到')
  expect(screen.getByText('R000009')).toBeTruthy()
  const [first, again] = pages.heard('checkIn')
  expect(again).toEqual(first)
})

test('a check-in that is refused only later says why on the same page', async () => {
  pages.on('checkIn', refusal('BUSY'))
  pages.open(CheckIn)
  fireEvent.change(await screen.findByLabelText('六位签到码'), { target: { value: '123456' } })
  await screen.findByText('已存下，待发送')
  pages.on('checkIn', refusal('CODE_OLD'))
  await act(async () => send.flush())
  await screen.findByText('没有签上')
  expect(screen.getByText('签到码已经换了。请看屏幕上的新码再试一次。')).toBeTruthy()
})

test('what was accepted without a network is off the list, also when the list is read again', async () => {
  pages.on('listWaitingEvidence', { evidence: [evidence(1, { submittedBy: '钱方塘' }), evidence(2)] })
  pages.on('acceptEvidence', refusal('BUSY'))
  pages.open(Review)
  await screen.findByText('说明之1')
  await tap('通过钱方塘的材料')
  await waitFor(() => expect(screen.queryByText('说明之1')).toBeNull())
  expect(screen.getByText('说明之2')).toBeTruthy()
})

test('what was read on an earlier day does not speak of today', async () => {
  const { asOfToday } = await import('../../../src/pages/home/asOfToday')
  const xuexi = { marked: true, points: 30, reminded: true }
  const read = { ...quietDay, today: '2026-11-21', xuexi, sessions: [session] }
  const now = Date.now()
  expect(asOfToday(read, now)).toBe(read)
  expect(asOfToday(read, now - 24 * 3600_000)).toMatchObject({
    today: '2026-11-22',
    xuexi: { marked: false, points: null, reminded: false },
    sessions: [session],
  })
})
