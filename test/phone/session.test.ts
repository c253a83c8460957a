import Taro from '@tarojs/taro'
import { type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

let server: Loopback
let session: typeof import('../../src/phone/session')
let cache: typeof import('../../src/phone/cache')

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  session = await import('../../src/phone/session')
  cache = await import('../../src/phone/cache')
})
afterAll(() => server.close())
beforeEach(() => phone.reset())

const li = { objectId: '7', sessionToken: 'token-7', createdAt: '2026-11-22T00:00:00.000Z', authData: {} }
const signInAsLi = () => {
  server.answer({ body: li })
  return session.signIn(' li ', 'password')
}

test('signs in with a password and carries the session on later calls', async () => {
  await signInAsLi()
  expect(session.currentSession()).toEqual({ userId: '7' })
  expect(server.heard[0]).toMatchObject({ path: '/1.1/login', body: { username: 'li', password: 'password' } })
})

test('a wrong password is a sentence, and nobody is signed in', async () => {
  await session.signOut()
  server.answer({ status: 400, body: { code: 210, error: '用户名或密码不对。请核对后再试。' } })
  await expect(session.signIn('li', 'x')).rejects.toMatchObject({
    code: 210,
    sentence: '用户名或密码不对。请核对后再试。',
  })
  expect(session.currentSession()).toBeUndefined()
})

test('signing out tells the server first, then forgets the session and all reads', async () => {
  await signInAsLi()
  cache.cache.setQueryData(['7', 'showMe', {}], { name: '李明' })
  server.answer({ body: { result: {} } })
  await session.signOut()
  expect(server.heard[0].path).toBe('/1.1/functions/signOut')
  expect(server.heard[0].headers['x-lc-session']).toBe('token-7')
  expect(session.currentSession()).toBeUndefined()
  expect(cache.cache.getQueryCache().getAll()).toHaveLength(0)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('without a server it still ends here', async () => {
  await signInAsLi()
  server.answer({ status: 502, type: 'text/html', body: '' })
  await session.signOut()
  expect(session.currentSession()).toBeUndefined()
})
