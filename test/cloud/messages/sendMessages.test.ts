import { openEmptyWorld } from '../seed/emptyWorld'
import type { School } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import type { World } from '../setup/world'
import { type Due, dueOf, openidOf } from './due'
import { templateEnv } from './templates'

let weixin: WeixinStub
let world: World
let school: School
let due: Due
let stub: WeixinStub['messages']
beforeAll(async () => {
  weixin = await startWeixin()
  stub = weixin.messages
  world = await openEmptyWorld({ ...weixin.env, ...templateEnv })
})
afterAll(async () => {
  await world.close()
  await weixin.close()
})
beforeEach(async () => {
  world.setNow('2026-11-18T02:00:00Z')
  Object.assign(stub, { tokensAsked: 0, tokenFails: null })
  for (const list of [stub.taken, stub.tokensUsed, stub.answers]) list.length = 0
  school = await world.school()
  due = dueOf(world, school)
  await due.bind(school.zhao)
  await due.consent(school.zhao, 'sessionSoon', 2)
})
// The schools of tests that are over have nothing to send any more.
afterEach(() => due.sql('delete from messages where school_id = $1'))

let subjects = 100
const queue = (theme = '学习党章', expiresAt = '2026-11-19T02:00:00Z') => {
  subjects += 1
  const fields = JSON.stringify({ theme, startsAt: '2026-11-18T06:00:00Z', place: '三楼会议室' })
  return due.sql(
    `insert into messages (school_id, kind, person_id, subject, fields, not_before, expires_at, made_at, changed_at)
     values ($1, 'sessionSoon', $2, $3, $4::jsonb, $5, $6, $5, $5)`,
    ...[school.zhao.id, String(subjects), fields, world.now(), expiresAt],
  )
}
const states = async () => (await due.messages()).map(({ state, attempts }) => [state, attempts])

test('goes out once, cut to what WeChat takes, and takes one credit', async () => {
  await queue('学习贯彻党的二十届四中全会精神暨第三季度党课')
  await due.send()
  await due.send()
  due.later(600)
  await due.send()
  expect(stub.taken).toEqual([
    {
      touser: openidOf(school.zhao),
      template_id: 'T-soon',
      page: `pages/study/session/index?sessionId=${subjects}`,
      lang: 'zh_CN',
      data: {
        thing1: { value: '学习贯彻党的二十届四中全会精神暨第三季…' },
        time2: { value: '2026年11月18日 14:00' },
        thing3: { value: '三楼会议室' },
      },
    },
  ])
  expect(await states()).toEqual([['sent', 1]])
  expect(await due.credits(school.zhao)).toEqual([1])
})

test('five servers at once send each once, and never more than was consented to', async () => {
  for (let times = 0; times < 3; times += 1) await queue()
  await Promise.all(Array.from({ length: 5 }, due.send))
  await due.send()
  expect(stub.taken).toHaveLength(2)
  expect(await due.credits(school.zhao)).toEqual([0])
  expect((await due.messages()).at(-1)).toMatchObject({
    state: 'notSent',
    reason: '订阅次数用完了。对方下次点“提醒我”以后再发。',
    attempts: 0,
  })
})

test('43101: not sent, and nothing is left of the credits', async () => {
  await queue()
  stub.answers.push({ errcode: 43101 })
  await due.send()
  expect(await due.messages()).toMatchObject([{ state: 'notSent', reason: expect.stringContaining('订阅次数用完了') }])
  expect(await due.credits(school.zhao)).toEqual([0])
})

test('47003: not sent with the reason, and the credit is given back', async () => {
  await queue()
  stub.answers.push({ errcode: 47003 })
  await due.send()
  expect(await due.messages()).toMatchObject([{ state: 'notSent', reason: expect.stringContaining('模板') }])
  expect(await due.credits(school.zhao)).toEqual([2])
})

test('busy, 500 and an answer that never comes: tried again after growing pauses, one credit in all', async () => {
  await queue()
  stub.answers.push({ errcode: -1 }, { status: 500 }, 'silent')
  for (const pause of [1, 2, 4]) {
    await due.send()
    expect((await due.messages())[0]).toMatchObject({ state: 'waiting' })
    expect(await due.credits(school.zhao)).toEqual([1])
    const asked = stub.tokensUsed.length
    await due.send()
    expect(stub.tokensUsed).toHaveLength(asked)
    due.later(pause)
  }
  await due.send()
  expect(await states()).toEqual([['sent', 4]])
  expect(await due.credits(school.zhao)).toEqual([1])
}, 60_000)

test('while WeChat is in trouble the others wait instead of meeting it too', async () => {
  await queue()
  await queue()
  stub.answers.push({ status: 502 })
  await due.send()
  expect(stub.tokensUsed).toHaveLength(1)
  expect(await states()).toEqual([
    ['waiting', 1],
    ['waiting', 0],
  ])
})

test('the token is asked for once, renewed before its end, and once more when it does not hold', async () => {
  await queue()
  await queue()
  await due.send()
  expect(stub.tokensAsked).toBe(1)
  await due.consent(school.qian, 'sessionSoon')
  due.later(114)
  await due.sql('update message_credits set credits = 5 where school_id = $1')
  await queue()
  await due.send()
  expect(stub.tokensAsked).toBe(1)
  due.later(2)
  await queue()
  await due.send()
  expect(stub.tokensAsked).toBe(2)
  stub.endToken()
  await queue()
  await due.send()
  expect(stub.tokensAsked).toBe(3)
  expect(stub.taken).toHaveLength(5)
  stub.answers.push({ errcode: 42001 }, { errcode: 42001 })
  await queue()
  await due.send()
  expect(stub.tokensAsked).toBe(4)
  expect((await due.messages()).at(-1)).toMatchObject({ state: 'waiting', reason: '微信暂时没有收下（42001）。' })
})

test('without a token nothing is sent, and it is tried again', async () => {
  await queue()
  stub.tokenFails = 40164
  await due.send()
  expect(stub.tokensUsed).toEqual([])
  expect(await due.messages()).toMatchObject([{ state: 'waiting', reason: '微信暂时没有收下（40164）。' }])
})

test('who took the purpose back is not written to, until they give it again', async () => {
  const consent = (givenAt: string, withdrawnAt: string | null) =>
    due.sql(`insert into consents values ($1, $2, 'messages', $3, $4)`, school.zhao.id, givenAt, withdrawnAt)
  await queue()
  await consent('2026-11-01T00:00:00Z', '2026-11-17T00:00:00Z')
  await due.send()
  expect(await due.messages()).toMatchObject([{ state: 'notSent', reason: '对方不再接收微信消息。' }])
  expect(stub.taken).toEqual([])
  await consent('2026-11-18T00:00:00Z', null)
  await queue()
  await due.send()
  expect(stub.taken).toHaveLength(1)
})

test('a process that died while sending: not sent again, its credit stays spent, and that is said', async () => {
  await queue()
  await due.sql(
    `update messages set state = 'sending', attempts = 1, changed_at = $2 where school_id = $1`,
    world.now(),
  )
  await due.sql('update message_credits set credits = 1 where school_id = $1')
  due.later(10)
  await due.send()
  expect(await states()).toEqual([['sending', 1]])
  due.later(6)
  await due.send()
  expect(stub.tokensUsed).toEqual([])
  expect(await due.messages()).toMatchObject([
    { state: 'notSent', reason: '服务器在发送中停了，不知道对方收到没有，没有再发。' },
  ])
  expect(await due.credits(school.zhao)).toEqual([1])
})

test('what comes too late and who has no WeChat any more is not written to; a credit held comes back', async () => {
  await queue('学习党章', '2026-11-18T02:30:00Z')
  stub.answers.push({ status: 500 })
  await due.send()
  expect(await due.credits(school.zhao)).toEqual([1])
  due.later(31)
  await due.send()
  expect(await due.messages()).toMatchObject([{ state: 'notSent', reason: '没赶上时间，没有再发。' }])
  expect(await due.credits(school.zhao)).toEqual([2])
  await queue()
  await due.sql('update accounts set openid = null where school_id = $1')
  await due.send()
  expect((await due.messages()).at(-1)).toMatchObject({ state: 'notSent', reason: '对方现在没有绑定微信。' })
  expect(stub.taken).toEqual([])
})
