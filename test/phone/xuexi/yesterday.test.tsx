// Without a network the page shows what an earlier day read; that day's today is over.
import { screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { addDays } from '../../../cloud/contract/calendar'
import type { Out } from '../../../cloud/contract/calls'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'

let pages: Pages
let Mark: ComponentType
let cache: typeof import('../../../src/phone/cache').cache

beforeAll(async () => {
  pages = await openPages()
  Mark = (await import('../../../src/pages/xuexi/mark')).default
  cache = (await import('../../../src/phone/cache')).cache
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('member')
  pages.on('showMyXuexi', refusal('BUSY'))
})

type Day = Out<'showMyXuexi'>['days'][number]
const on = '2026-11-21'
const marked: Partial<Day> = { marked: true, points: 30 }

/** Read at a quarter to midnight in Shanghai. */
function readYesterday(part: (back: number) => Partial<Day>): void {
  const days = Array.from({ length: 14 }, (_, back): Day => {
    const plain = { day: addDays(on, -back), marked: false, points: null, late: false, canMark: back <= 6 }
    return { ...plain, ...part(back) }
  })
  const answer: Out<'showMyXuexi'> = { today: on, days }
  cache.setQueryData(['1', 'showMyXuexi', {}], answer, { updatedAt: Date.parse('2026-11-21T15:45:00.000Z') })
}
const row = (name: string) => screen.queryByRole('button', { name })

test('a mark of yesterday is no mark of today: the big button is there and sends this day', async () => {
  readYesterday((back) => (back === 0 ? marked : {}))
  pages.on('markXuexi', refusal('BUSY'))
  pages.open(Mark)
  await screen.findByText('今天 11月22日 周日')
  expect(screen.queryByText('已标记')).toBeNull()
  await tap('今日已学')
  await waitFor(() => expect(pages.heard('markXuexi')).toMatchObject([{ day: '2026-11-22' }]))
  await screen.findByText('待发送')
})

test('the days before have moved on by one: yesterday is among them, and the seventh back is past', async () => {
  readYesterday((back) => (back === 0 ? marked : {}))
  pages.open(Mark)
  await screen.findByText('今天 11月22日 周日')
  expect(row('11月21日，已学')).toBeTruthy()
  expect(screen.getByText('30 分')).toBeTruthy()
  expect(row('11月16日，可以补标')).toBeTruthy()
  expect(row('11月15日，可以补标')).toBeNull()
  expect(screen.getByText('11月15日 周日')).toBeTruthy()
  expect(screen.getByText('11月9日 周一')).toBeTruthy()
  expect(screen.queryByText('11月8日 周日')).toBeNull()
})

test('who was in no branch yesterday is not invited to mark today', async () => {
  readYesterday(() => ({ canMark: false }))
  pages.open(Mark)
  await screen.findByText('你还没有编入支部，今天不用标记。')
  expect(screen.getByText('今天 11月22日 周日')).toBeTruthy()
})
