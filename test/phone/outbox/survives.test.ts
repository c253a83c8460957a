import { type Loopback, openLoopback } from '../stand-ins/loopback'
import { type App, cutOff, landingServer, personOf, startApp, stopApps, until } from './app'

let server: Loopback
let app: App

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
})
afterAll(() => server.close())
afterEach(stopApps)
beforeEach(async () => {
  process.env.TARO_ENV = 'weapp'
  app = await startApp()
  server.answer(personOf('7'))
  await app.session.signIn('li', 'password')
})

const calls = () => server.heard.filter(({ path }) => path.includes('/functions/')).map(({ body }) => body)
const states = (one: App) => one.shelf.allItems().map(({ state }) => state)
const mark = { day: '2026-11-22' }

test('killed between store and send: the next start sends it', async () => {
  const { land, landed } = landingServer()
  server.answer(land)
  const item = app.item('markXuexi', mark)
  expect(app.shelf.put(item)).toBe(true)
  const next = await startApp(app.kept)
  expect(states(next)).toEqual(['waiting'])
  next.send.flush()
  await until(() => states(next)[0] === 'received')
  expect([...landed.keys()]).toEqual([item.id])
  expect(next.shelf.allItems()[0]).toMatchObject({ receipt: 'R000001', title: '标记学习强国 · 11月22日' })
})

test('killed between send and answer: sent again under its id, with its first tap, it lands once', async () => {
  const { land, landed } = landingServer()
  server.answer((heard) => ({ ...land(heard), after: 500 }), land)
  void app.tap('markXuexi', mark)
  await until(() => calls().length === 1)
  const next = await startApp(app.kept)
  expect(states(next)).toEqual(['waiting'])
  next.send.flush()
  await until(() => states(next)[0] === 'received')
  const [first, again] = calls()
  expect(again).toMatchObject({ requestId: first.requestId, occurredAt: first.occurredAt, day: mark.day })
  expect(String(again.sentAt) > String(first.sentAt)).toBe(true)
  expect(landed.size).toBe(1)
})

test('an answer lost on the way back: kept, sent again, and answered with the first receipt', async () => {
  const { land, landed } = landingServer()
  server.answer((heard) => {
    land(heard)
    return cutOff
  }, land)
  expect(await app.tap('askLeave', { sessionId: 5 })).toMatchObject({ kind: 'kept' })
  expect(states(app)).toEqual(['waiting'])
  app.send.flush()
  await until(() => states(app)[0] === 'received')
  expect(landed.size).toBe(1)
  expect(app.shelf.allItems()[0].receipt).toBe('R000001')
})

test('an expired session asks to sign in and keeps everything; signed in again, it goes out', async () => {
  process.env.TARO_ENV = 'h5'
  server.answer({ status: 401, body: { code: 211, error: '登录已过期，你填的内容还在。请重新登录后再点一次。' } })
  expect(await app.tap('markXuexi', mark)).toMatchObject({ kind: 'kept' })
  expect(app.Taro.reLaunch).toHaveBeenCalledWith({ url: expect.stringContaining('/pages/people/signIn/index') })
  expect(app.session.currentSession()).toBeUndefined()
  expect(states(app)).toEqual([])
  const { land, landed } = landingServer()
  server.answer(personOf('7'), land)
  await app.session.signIn('li', 'password')
  expect(states(app)).toEqual(['waiting'])
  app.send.flush()
  await until(() => states(app)[0] === 'received')
  expect(landed.size).toBe(1)
})

test('signing out keeps it too; another person neither sees nor sends it', async () => {
  server.answer(cutOff)
  await app.tap('markXuexi', mark)
  await app.session.signOut()
  const { land, landed } = landingServer()
  server.answer(personOf('8'), land)
  await app.session.signIn('wang', 'password')
  expect(states(app)).toEqual([])
  app.send.flush()
  await app.tap('askLeave', { sessionId: 9 })
  expect(calls().map(({ day }) => day)).toEqual([undefined])
  server.answer(personOf('7'), land)
  await app.session.signIn('li', 'password')
  app.send.flush()
  await until(() => states(app)[0] === 'received')
  expect(landed.size).toBe(2)
})

test('what is being sent when the person changes does not go out in the other’s name', async () => {
  server.answer(cutOff)
  await app.tap('markXuexi', mark)
  server.answer(personOf('8'))
  await app.session.signIn('wang', 'password')
  const { land, landed } = landingServer()
  server.answer(land)
  app.send.retryItem('none of theirs')
  await new Promise((later) => setTimeout(later, 100))
  expect(landed.size).toBe(0)
})

test('one damaged item does not hide the others', async () => {
  server.answer(cutOff)
  await app.tap('markXuexi', mark)
  app.kept.set('outbox/7/broken', 'half of some')
  app.kept.set('outbox/7/empty', {})
  const next = await startApp(app.kept)
  expect(states(next)).toEqual(['waiting'])
})

test('what was received is listed for seven days, fifty at most', async () => {
  const { land } = landingServer()
  server.answer(land)
  await app.tap('markXuexi', mark)
  const [received] = app.shelf.allItems()
  const old = Date.now() - 8 * 24 * 3600_000
  app.kept.set('outbox/7/old', { ...received, id: 'old', place: 0, receivedAt: old })
  expect(states(await startApp(app.kept))).toEqual(['received'])
  for (let place = 2; place < 62; place += 1) {
    app.kept.set(`outbox/7/${place}`, { ...received, id: String(place), place })
  }
  const next = await startApp(app.kept)
  expect(next.shelf.allItems()).toHaveLength(50)
  expect(next.shelf.allItems()[49].place).toBe(61)
  expect([...next.kept.keys()].filter((key) => key.startsWith('outbox/'))).toHaveLength(50)
})
