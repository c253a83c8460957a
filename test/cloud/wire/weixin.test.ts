import type { School, TestPerson } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import { openWorld, phoneHeaders, type World } from '../setup/world'

let weixin: WeixinStub
let world: World
beforeAll(async () => {
  weixin = await startWeixin()
  world = await openWorld(weixin.env)
})
afterAll(async () => {
  await world.close()
  await weixin.close()
})
afterEach(() => {
  weixin.fail(null)
  weixin.babble(null)
})

async function enter(body: unknown, token?: string, at: World = world) {
  const response = await at.server.inject({
    method: 'POST',
    url: '/1.1/users',
    headers: phoneHeaders(token),
    payload: JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json(), text: response.body }
}
const withCode = (code: string) => ({ authData: { lc_weapp: { code } } })

let made = 0
async function bind(school: School, person: TestPerson): Promise<string> {
  made += 1
  const openid = `o-${process.pid}-${Date.now()}-${made}`
  await world.sql(school.id, 'insert into accounts (school_id, person_id, openid) values ($1, $2, $3)', [
    school.id,
    person.id,
    openid,
  ])
  return openid
}

test('a WeChat that has joined comes in; the answer carries neither openid nor session_key', async () => {
  const school = await world.school()
  const openid = await bind(school, school.zhao)
  const { status, body, text } = await enter(withCode(weixin.code(openid)))
  expect(status).toBe(200)
  expect(body).toMatchObject({
    objectId: String(school.zhao.id),
    sessionToken: expect.any(String),
    createdAt: expect.any(String),
    authData: {},
  })
  expect(text).not.toContain(openid)
  expect(text).not.toContain('c2Vzc2lvbi1rZXk')
  expect((await world.call(body.sessionToken, 'showMe', {})).result).toMatchObject({ name: '赵老师', hasWeixin: true })
})

test('a WeChat that nobody joined with is told how to join', async () => {
  expect(await enter(withCode(weixin.code('o-stranger')))).toMatchObject({ status: 400, body: { code: 10103 } })
})

test('a code works once; a made-up one never', async () => {
  const school = await world.school()
  const code = weixin.code(await bind(school, school.zhao))
  expect((await enter(withCode(code))).status).toBe(200)
  expect(await enter(withCode(code))).toMatchObject({ status: 400, body: { code: 216 } })
  expect(await enter(withCode('made-up'))).toMatchObject({ status: 400, body: { code: 216 } })
})

test('WeChat busy or over its quota is a matter of waiting; a risk block is not', async () => {
  for (const [errcode, status, code] of [
    [-1, 503, 10101],
    [45011, 503, 10101],
    [40226, 400, 216],
    [40029, 400, 216],
  ]) {
    weixin.fail(errcode)
    expect(await enter(withCode('any'))).toMatchObject({ status, body: { code } })
  }
})

test('an answer that is no JSON, or no object, is a matter of waiting', async () => {
  for (const text of ['<html>502</html>', '', 'null', '{}', '"x"', '{"openid":""}', '{"openid":5}']) {
    weixin.babble(text)
    expect(await enter(withCode('any'))).toMatchObject({ status: 503, body: { code: 10101 } })
  }
})

test('WeChat out of reach is a matter of waiting; a school without WeChat says so', async () => {
  const gone = await startWeixin()
  await gone.close()
  const lost = await openWorld(gone.env)
  const without = await openWorld()
  expect(await enter(withCode('any'), undefined, lost)).toMatchObject({ status: 503, body: { code: 10101 } })
  expect(await enter(withCode('any'), undefined, without)).toMatchObject({ status: 400, body: { code: 10102 } })
  await lost.close()
  await without.close()
})

test('a code with signs of its own reaches WeChat whole, and nothing beside it', async () => {
  await enter(withCode('a&secret=x#?%中'))
  expect(weixin.asked.at(-1)).toBe('a&secret=x#?%中')
})

test('a stale session sent along is ignored; what else the body holds too', async () => {
  const school = await world.school()
  const openid = await bind(school, school.li)
  const body = { ...withCode(weixin.code(openid)), username: 'admin', roles: ['admin'] }
  const answer = await enter(body, 'long-gone-token')
  expect(answer.status).toBe(200)
  const me = (await world.call(answer.body.sessionToken, 'showMe', {})).result
  expect(me).toMatchObject({ name: '李书记', roles: ['member', 'secretary'], username: null })
})

test('who has left does not come in', async () => {
  const school = await world.school()
  const openid = await bind(school, school.zhao)
  await world.sql(school.id, "update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2", [
    school.id,
    school.zhao.id,
  ])
  expect(await enter(withCode(weixin.code(openid)))).toMatchObject({ status: 400, body: { code: 10111 } })
})
