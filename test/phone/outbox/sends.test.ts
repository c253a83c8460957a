import { errors } from '../../../cloud/contract/errors'
import { type Loopback, openLoopback } from '../stand-ins/loopback'
import { type App, busyServer, cutOff, landingServer, personOf, startApp, stopApps, until } from './app'

let server: Loopback
let app: App

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
})
afterAll(() => server.close())
afterEach(stopApps)
beforeEach(async () => {
  app = await startApp()
  server.answer(personOf('7'))
  await app.session.signIn('li', 'password')
})

const heard = () => server.heard.map(({ path, body }) => `${path.split('/').pop()} ${body.day ?? body.sessionId ?? ''}`)
const items = () => app.shelf.allItems()
const refusal = (name: keyof typeof errors) => {
  const { status, code, sentence } = errors[name]
  return { status, body: { code, error: sentence } }
}

test('a refusal met while watching is told there and leaves nothing behind', async () => {
  server.answer(refusal('DAY_OUT_OF_RANGE'))
  const outcome = await app.tap('markXuexi', { day: '2026-11-01' })
  expect(outcome).toMatchObject({ kind: 'refused', error: { code: 10401 } })
  expect(items()).toEqual([])
  expect([...app.kept.keys()].filter((key) => key.startsWith('outbox/'))).toEqual([])
})

test('a refusal met later needs its person: the reason stays, another try goes out under the same id', async () => {
  server.answer(cutOff, refusal('CODE_OLD'), landingServer().land)
  await app.tap('checkIn', { digits: '123456', sessionId: 3 })
  app.send.flush()
  await until(() => items()[0].state === 'needsYou')
  expect(items()[0].reason).toBe(errors.CODE_OLD.sentence)
  app.send.flush()
  await new Promise((later) => setTimeout(later, 50))
  expect(server.heard).toHaveLength(2)
  app.send.retryItem(items()[0].id)
  await until(() => items()[0].state === 'received')
  expect(new Set(server.heard.map(({ body }) => body.requestId)).size).toBe(1)
})

test('what is thrown away is gone', async () => {
  server.answer(cutOff)
  await app.tap('markXuexi', { day: '2026-11-22' })
  app.send.dropItem(items()[0].id)
  expect(items()).toEqual([])
  server.answer(landingServer().land)
  app.send.flush()
  await new Promise((later) => setTimeout(later, 50))
  expect(server.heard).toEqual([])
})

test.each(['BUSY', 'BROKEN', 'TOO_MANY'] as const)('%s is no refusal: it waits', async (name) => {
  server.answer(refusal(name))
  expect(await app.tap('markXuexi', { day: '2026-11-22' })).toMatchObject({ kind: 'kept' })
  expect(items()[0]).toMatchObject({ state: 'waiting' })
})

test('about one thing they go one after the other in the order of the taps, even with the clock put back', async () => {
  server.answer(cutOff)
  await app.tap('markXuexi', { day: '2026-11-22' })
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1000)
  await app.tap('unmarkXuexi', { day: '2026-11-22' })
  clock.mockRestore()
  await app.tap('markXuexi', { day: '2026-11-22', points: 5 })
  const busy = busyServer(20)
  server.answer(busy.land)
  const next = await startApp(app.kept)
  next.send.flush()
  await until(() => next.shelf.allItems().every(({ state }) => state === 'received'))
  expect(heard()).toEqual(['markXuexi 2026-11-22', 'unmarkXuexi 2026-11-22', 'markXuexi 2026-11-22'])
  expect(busy.most()).toBe(1)
})

test('about different things they go side by side, three at most', async () => {
  server.answer(cutOff)
  for (let sessionId = 1; sessionId <= 5; sessionId += 1) await app.tap('askLeave', { sessionId })
  const busy = busyServer(40)
  server.answer(busy.land)
  app.send.flush()
  await until(() => items().every(({ state }) => state === 'received'))
  expect(busy.most()).toBe(3)
  expect(server.heard).toHaveLength(5)
})

test('while something waits it is tried again after 5 s, 10 s and so on', async () => {
  const timers = jest.spyOn(globalThis, 'setTimeout')
  const pauses = () => timers.mock.calls.flatMap(([run, pause]) => (run.name === 'beginRound' ? [pause] : []))
  const again = () => [...timers.mock.calls].reverse().find(([run]) => run.name === 'beginRound')?.[0]
  server.answer(cutOff)
  await app.tap('markXuexi', { day: '2026-11-22' })
  await until(() => pauses().length === 1)
  again()?.()
  await until(() => pauses().length === 2)
  expect(pauses()).toEqual([5000, 10_000])
  server.answer(landingServer().land)
  again()?.()
  await until(() => items()[0].state === 'received')
  timers.mockRestore()
})

test('a refusal that comes when its page is gone is kept with the reason', async () => {
  server.answer(refusal('DAY_OUT_OF_RANGE'))
  const outcome = await app.send.storeAndSend(app.item('markXuexi', { day: '2026-11-01' }), () => false)
  expect(outcome).toMatchObject({ kind: 'refused' })
  expect(items()[0]).toMatchObject({ state: 'needsYou', reason: errors.DAY_OUT_OF_RANGE.sentence })
  expect(await startApp(app.kept).then(({ shelf }) => shelf.allItems())).toHaveLength(1)
})

test.each([
  { status: 502, body: { code: 502, msg: 'Bad Gateway' } },
  { status: 401, body: { code: 401, error: 'Unauthorized' } },
  { status: 200, type: 'text/html', body: '<html>Welcome to Free WiFi</html>' },
])('what something on the way says is no refusal: it waits (%j)', async (answer) => {
  server.answer(answer)
  expect(await app.tap('unmarkXuexi', { day: '2026-11-22' })).toMatchObject({ kind: 'kept' })
  expect(items()[0]).toMatchObject({ state: 'waiting' })
})

describe('photos', () => {
  const photo = (key: string, id?: number) => ({ key, path: '', digest: key, bytes: 1, id })
  const input = { measureId: 4, note: '已整改', photoIds: [] }
  const handIn = (...photos: object[]) => app.item('submitEvidence', input, { photos, about: '修订制度' })

  test('go before their submission', async () => {
    server.answer(landingServer().land)
    await app.send.storeAndSend(handIn(photo('a', 12), photo('b', 11)))
    expect(server.heard[0].body).toMatchObject({ measureId: 4, photoIds: [12, 11] })
    expect(items()[0]).toMatchObject({ title: '交材料 · 修订制度', state: 'received' })
  })

  test('that the server misses after all are asked for and sent anew, under the same id', async () => {
    const { land, landed } = landingServer()
    server.answer((heard) => {
      if (heard.path.endsWith('/findPhoto'))
        return { body: { result: { photoId: heard.body.digest === 'a' ? 21 : 22 } } }
      return String(heard.body.photoIds) === '12,11' ? refusal('PHOTO_MISSING') : land(heard)
    })
    const item = handIn(photo('a', 12), photo('b', 11))
    expect(await app.send.storeAndSend(item)).toMatchObject({ kind: 'received' })
    expect(server.heard.at(-1)?.body).toMatchObject({ photoIds: [21, 22], requestId: item.id })
    expect(landed.size).toBe(1)
  })

  test('that neither the server nor the phone has leave the submission to its person', async () => {
    server.answer(cutOff, { body: { result: { photoId: null } } })
    await app.send.storeAndSend(handIn(photo('gone')))
    app.send.flush()
    await until(() => items()[0].state === 'needsYou')
    expect(items()[0].reason).toBe(errors.PHOTO_MISSING.sentence)
  })
})

test('a phone without room stores nothing and says so', () => {
  app.Taro.setStorageSync.mockImplementation(() => {
    throw new Error('exceed storage max size')
  })
  expect(app.send.storeAndSend(app.item('markXuexi', { day: '2026-11-22' }))).toBeUndefined()
  expect(items()).toEqual([])
})
