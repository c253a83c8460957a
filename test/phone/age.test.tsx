import { QueryClientProvider } from '@tanstack/react-query'
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/react-query-persist-client'
import { act, render, screen, waitFor } from '@testing-library/react'
import { addDays, dayOf } from '../../cloud/contract/calendar'
import { ofAge } from '../../src/parts/ofAge'
import { type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

const minute = 60_000
let server: Loopback
let cache: typeof import('../../src/phone/cache')
let useRead: typeof import('../../src/phone/reads').useRead
let ReadView: typeof import('../../src/parts/ReadView').ReadView
let show: () => void

function Marked() {
  return <ReadView read={useRead('showMyXuexi', {})}>{(data) => <b>{JSON.stringify(data)}</b>}</ReadView>
}

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  useRead = (await import('../../src/phone/reads')).useRead
  ReadView = (await import('../../src/parts/ReadView')).ReadView
  cache = await import('../../src/phone/cache')
  show = () =>
    void render(
      <QueryClientProvider client={cache.cache}>
        <Marked />
      </QueryClientProvider>,
    )
})
beforeEach(async () => {
  phone.reset()
  await cache.clearCache()
})

const readAt = (at: number) => cache.cache.setQueryData(['', 'showMyXuexi', {}], { days: 2 }, { updatedAt: at })

test('what was read three minutes ago is shown at once and marked, until the new answer is there', async () => {
  readAt(Date.now() - 3.5 * minute)
  server.answer({ body: { result: { days: 3 } }, after: 80 })
  show()
  expect(screen.getByText('{"days":2}')).toBeTruthy()
  expect(screen.getByText('3 分钟前的，正在读新的')).toBeTruthy()
  await screen.findByText('{"days":3}')
  expect(screen.queryByText(/正在读新的/)).toBeNull()
})

test('what was read half a minute ago is shown without a mark', async () => {
  readAt(Date.now() - minute / 2 - 1000)
  server.answer({ body: { result: { days: 3 } }, after: 80 })
  show()
  expect(screen.getByText('{"days":2}')).toBeTruthy()
  expect(screen.queryByText(/正在读新的/)).toBeNull()
  await screen.findByText('{"days":3}')
})

test('what an earlier start read a moment ago is shown, and asked for again', async () => {
  readAt(Date.now() - 1000)
  await cache.restored()
  server.answer({ body: { result: { days: 3 } }, after: 80 })
  show()
  expect(screen.getByText('{"days":2}')).toBeTruthy()
  await screen.findByText('{"days":3}')
})

function Narrowed({ text }: { text: string }) {
  const read = useRead('listPeople', { text }, { steady: true })
  return <ReadView read={read}>{(data) => <b>{JSON.stringify(data)}</b>}</ReadView>
}

test('under another filter the answer of before stays, with its own age, until the new one is there', async () => {
  const place = ['', 'listPeople', { text: '' }]
  cache.cache.setQueryData(place, { people: [1, 2] }, { updatedAt: Date.now() - 3.5 * minute })
  server.answer({ body: { result: { people: [1, 2] } } })
  const page = (text: string) => (
    <QueryClientProvider client={cache.cache}>
      <Narrowed text={text} />
    </QueryClientProvider>
  )
  const { rerender } = render(page(''))
  await waitFor(() => expect(screen.queryByText(/正在读新的/)).toBeNull())
  await act(async () => {
    cache.cache.setQueryData(place, { people: [1, 2] }, { updatedAt: Date.now() - 5.5 * minute })
    await new Promise((settled) => setTimeout(settled, 20))
  })
  server.answer({ body: { result: { people: [2] } }, after: 80 })
  rerender(page('王'))
  expect(screen.getByText('{"people":[1,2]}')).toBeTruthy()
  expect(screen.getByText('5 分钟前的，正在读新的')).toBeTruthy()
  await screen.findByText('{"people":[2]}')
  expect(screen.queryByText(/正在读新的/)).toBeNull()
})

test('a read outlives the app, and without a network says of which day it is', async () => {
  const yesterday = addDays(dayOf(new Date()), -1)
  readAt(new Date(`${yesterday}T18:20:00+08:00`).getTime())
  await persistQueryClientSave({ queryClient: cache.cache, ...cache.persistence })
  await waitFor(() => expect(phone.kept.has('reads')).toBe(true))
  cache.cache.clear()
  await persistQueryClientRestore({ queryClient: cache.cache, ...cache.persistence })
  await server.close()
  show()
  expect(screen.getByText('{"days":2}')).toBeTruthy()
  expect(await screen.findByText('没有网络，这是昨天 18:20 的')).toBeTruthy()
})

test('an age is said in minutes, then by its day in Shanghai', () => {
  const now = Date.parse('2026-11-22T10:00:00+08:00')
  const of = (moment: string) => ofAge(Date.parse(moment), now)
  expect(of('2026-11-22T09:59:30+08:00')).toBe('刚才的')
  expect(of('2026-11-22T09:01:00+08:00')).toBe('59 分钟前的')
  expect(of('2026-11-22T08:05:00+08:00')).toBe('今天 08:05 的')
  expect(of('2026-11-21T00:10:00+08:00')).toBe('昨天 00:10 的')
  expect(of('2026-11-03T18:20:00+08:00')).toBe('11月3日 18:20 的')
})
