import Taro from '@tarojs/taro'
import { type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const person = (id: string) => ({
  objectId: id,
  sessionToken: `token-${id}`,
  createdAt: '2026-11-22T00:00:00.000Z',
  authData: {},
})
const expired = { status: 401, body: { code: 211, error: '登录已过期，你填的内容还在。请重新登录后再点一次。' } }

let server: Loopback
let call: typeof import('../../src/phone/client').call
let account: typeof import('../../src/phone/account')
let sdk: typeof import('../../src/phone/sdk').default

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  call = (await import('../../src/phone/client')).call
  account = await import('../../src/phone/account')
  sdk = (await import('../../src/phone/sdk')).default
  const loginOfWeixin = {
    getAuthInfo: async () => ({ authData: { code: 'one-time' }, provider: 'lc_weapp', platform: 'weixin' }),
  }
  sdk.setAdapters(loginOfWeixin as unknown as Parameters<typeof sdk.setAdapters>[0])
})
afterAll(() => server.close())
beforeEach(async () => {
  process.env.TARO_ENV = 'weapp'
  phone.reset()
  await account.leave()
})

const failing = async (promise: Promise<unknown>) => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  return thrown as import('../../src/phone/callError').CallError
}

test('a refusal keeps its code, its sentence and its data', async () => {
  server.answer({ status: 400, body: { code: 10202, error: '表里有几处需要改', data: { mistakes: [{ row: 3 }] } } })
  const error = await failing(call('importRoster', { fileBase64: 'AAAA' }))
  expect(error).toMatchObject({
    code: 10202,
    sentence: '表里有几处需要改',
    data: { mistakes: [{ row: 3 }] },
    isDefinite: true,
  })
})

test('a refusal without a text gets the sentence of its code', async () => {
  server.answer({ status: 403, body: { code: 10002 } })
  expect((await failing(call('showStart', {}))).sentence).toContain('你的身份不能做这一步')
})

test.each([
  ['a proxy page', { status: 502, type: 'text/html', body: '<html>Bad Gateway</html>' }],
  ['an error of another wire', { status: 500, body: { message: 'no' } }],
  ['the login page of a public network', { status: 200, type: 'text/html', body: '<html>请登录</html>' }],
  ['a 2xx without a result', { status: 200, body: {} }],
  ['a gateway that speaks JSON', { status: 503, body: { code: 503, msg: 'no upstream' } }],
  ['a gateway with a number of ours', { status: 401, body: { code: 401, error: 'Unauthorized' } }],
])('%s is no answer of ours', async (_, answer) => {
  server.answer(answer)
  const error = await failing(call('showMe', {}))
  expect(error).toMatchObject({ code: -3, isDefinite: false })
  expect(error.sentence).toContain('刚才填的还在')
})

test('silence ends in a sentence that promises no double', async () => {
  server.answer({ body: { result: null }, after: 400 })
  const error = await failing(call('showMe', {}, { patience: 60 }))
  expect(error).toMatchObject({ code: -2, sentence: '等了很久没有回音，刚才填的还在。请再点一次，不会重复提交。' })
  // On a busy machine it may leave only now; it must not be heard in the next test.
  while (server.heard.length === 0) await new Promise((soon) => setTimeout(soon, 10))
})

test('no network', async () => {
  const closed = await openLoopback()
  await closed.close()
  sdk.setServerURL(closed.url)
  const error = await failing(call('showMe', {}))
  sdk.setServerURL(server.url)
  expect(error).toMatchObject({ code: -1, sentence: '没有连上网络，刚才填的还在。请换个信号好的地方再点一次。' })
})

test('a read goes out as it is, a write with a request id', async () => {
  server.answer({ body: { result: { weeks: [] } } })
  await expect(call('showMe', {})).resolves.toEqual({ weeks: [] })
  await call('markXuexi', { day: '2026-11-22' })
  await call('markXuexi', { day: '2026-11-22' }, { requestId: 'same-tap' })
  expect(server.heard.map((one) => one.path)).toEqual([
    '/1.1/functions/showMe',
    '/1.1/functions/markXuexi',
    '/1.1/functions/markXuexi',
  ])
  expect(server.heard[0].body).toEqual({})
  expect(server.heard[0].headers['x-lc-id']).toBe('zhibu')
  expect(server.heard[1].body).toEqual({
    day: '2026-11-22',
    requestId: expect.stringMatching(uuid),
    sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
  expect(server.heard[2].body.requestId).toBe('same-tap')
})

test('WeChat signs in again by itself, once for two calls, and both are sent again', async () => {
  server.answer({ body: person('7') })
  await account.enterByWeixin()
  let fresh = false
  server.answer(({ path }) => {
    if (path.startsWith('/1.1/users')) fresh = true
    if (path.startsWith('/1.1/users')) return { body: person('7'), after: 50 }
    return fresh ? { body: { result: path } } : expired
  })
  const answers = await Promise.all([call('showMe', {}), call('showStart', {})])
  expect(answers).toEqual(['/1.1/functions/showMe', '/1.1/functions/showStart'])
  expect(server.heard.filter((one) => one.path.startsWith('/1.1/users'))).toHaveLength(1)
})

test('a write is not sent in the name of whoever owns this WeChat', async () => {
  server.answer({ body: person('7') })
  await account.enterByPassword('demo', 'password')
  server.answer(({ path }) => (path.startsWith('/1.1/users') ? { body: person('8') } : expired))
  expect(await failing(call('markXuexi', { day: '2026-11-22' }))).toMatchObject({ code: 211 })
  expect(server.heard.filter((one) => one.path === '/1.1/functions/markXuexi')).toHaveLength(1)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('H5 asks to sign in and remembers where the person was', async () => {
  server.answer({ body: person('7') })
  await account.enterByPassword('li', 'password')
  process.env.TARO_ENV = 'h5'
  window.location.hash = '#/pages/study/checkIn/index?id=3'
  server.answer(expired)
  expect(await failing(call('showMe', {}))).toMatchObject({ code: 211 })
  expect(account.currentUserId()).toBeUndefined()
  expect(Taro.reLaunch).toHaveBeenCalledWith({
    url: `/pages/people/signIn/index?back=${encodeURIComponent('/pages/study/checkIn/index?id=3')}`,
  })
})

test('H5 asks once, however many calls find the session over, and nobody’s late answer asks again', async () => {
  server.answer({ body: person('7') })
  await account.enterByPassword('li', 'password')
  process.env.TARO_ENV = 'h5'
  window.location.hash = '#/pages/rectification/finding/index?findingId=3'
  jest.mocked(Taro.reLaunch).mockImplementation(async ({ url }) => {
    window.location.hash = `#${url}`
    return { errMsg: '' }
  })
  server.answer(expired, { ...expired, after: 60 })
  const calls = [failing(call('showMe', {})), failing(call('showStart', {}))]
  await calls[0]
  const late = failing(call('showFinding', { findingId: 3 }))
  expect(await Promise.all([...calls, late])).toMatchObject([{ code: 211 }, { code: 211 }, { code: 211 }])
  expect(jest.mocked(Taro.reLaunch).mock.calls).toEqual([
    [
      {
        url: `/pages/people/signIn/index?back=${encodeURIComponent('/pages/rectification/finding/index?findingId=3')}`,
      },
    ],
  ])
})

test('what was on its way when the person signed out does not sign this WeChat in', async () => {
  server.answer({ body: person('7') })
  await account.enterByPassword('li', 'password')
  server.answer(({ path }) => (path.startsWith('/1.1/users') ? { body: person('8') } : { ...expired, after: 60 }))
  const onItsWay = failing(call('listFindings', {}))
  await new Promise((soon) => setTimeout(soon, 20))
  await account.leave()
  expect(await onItsWay).toMatchObject({ code: 211 })
  expect(account.currentUserId()).toBeUndefined()
  expect(server.heard.map(({ path }) => path)).toEqual(['/1.1/functions/listFindings'])
})
