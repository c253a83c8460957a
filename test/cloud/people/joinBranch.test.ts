import { randomUUID } from 'node:crypto'
import type { In } from '../../../cloud/contract/calls'
import { newUsername } from '../setup/accounts'
import type { School } from '../setup/school'
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
  world.setNow('2026-11-18T02:00:00.000Z')
})

const password = 'Right-2026'
let phones = 0

/** Each phone has an address of its own, so that the limit by address stays out of the way. */
async function join(input: In<'joinBranch'>, requestId: string = randomUUID()) {
  phones += 1
  const response = await world.server.inject({
    method: 'POST',
    url: '/1.1/functions/joinBranch',
    headers: phoneHeaders(),
    remoteAddress: `10.1.${Math.floor(phones / 250)}.${phones % 250}`,
    payload: JSON.stringify({ ...input, requestId }),
  })
  return { status: response.statusCode, ...response.json() }
}
async function logIn(username: string) {
  const payload = JSON.stringify({ username, password })
  const response = await world.server.inject({ method: 'POST', url: '/1.1/login', headers: phoneHeaders(), payload })
  return response.json()
}
async function invited(seats = 10) {
  const school = await world.school()
  const { result } = await world.call(school.li.token, 'makeInvite', { branchId: school.admin, seats, days: 3 })
  return { school, inviteCode: result.code }
}
const byPassword = (inviteCode: string, name: string) => ({ inviteCode, name, username: newUsername(), password })
const byWeixin = (inviteCode: string, name: string, openid = `o-${randomUUID()}`) => ({
  inviteCode,
  name,
  weixinCode: weixin.code(openid),
})
const usedOf = async (school: School) =>
  (await world.sql<{ used: number }>(school.id, 'select used from invites where school_id = $1', [school.id]))[0].used
const accountsOf = (school: School) =>
  world.sql(school.id, 'select person_id from accounts where school_id = $1', [school.id])

describe('refused', () => {
  test('a code that nobody gave out', async () => {
    expect(await join(byPassword('ZZZZZZ', '赵老师'))).toMatchObject({ status: 400, code: 10106 })
  })

  test('a code past its day, or taken back', async () => {
    const { school, inviteCode } = await invited()
    world.setNow('2026-11-21T02:00:00.000Z')
    expect((await join(byPassword(inviteCode, '赵老师'))).code).toBe(10108)
    world.setNow('2026-11-18T02:00:00.000Z')
    const [{ id }] = (await world.call(school.li.token, 'listInvites', {})).result.invites
    await world.call(school.li.token, 'revokeInvite', { inviteId: id })
    expect((await join(byPassword(inviteCode, '赵老师'))).code).toBe(10108)
    // An old code does not tell who is on the roster.
    expect((await join(byPassword(inviteCode, '没有这人'))).code).toBe(10108)
  })

  test('a code whose seats are used up', async () => {
    const { inviteCode } = await invited(1)
    expect((await join(byPassword(inviteCode, '赵老师'))).status).toBe(200)
    expect((await join(byPassword(inviteCode, '钱老师'))).code).toBe(10107)
  })

  test("a name that is not on this branch's roster", async () => {
    const { inviteCode } = await invited()
    expect((await join(byPassword(inviteCode, '周老师'))).code).toBe(10109)
    expect((await join(byPassword(inviteCode, '没有这人'))).code).toBe(10109)
  })

  test('a name that has joined', async () => {
    const { school, inviteCode } = await invited()
    await join(byPassword(inviteCode, '赵老师'))
    expect((await join(byPassword(inviteCode, '赵老师'))).code).toBe(10110)
    expect(await usedOf(school)).toBe(1)
  })

  test('a name that has left', async () => {
    const { school, inviteCode } = await invited()
    await world.call(school.wu.token, 'changePerson', { personId: school.zhao.id, leftOn: '2026-11-17' })
    expect((await join(byPassword(inviteCode, '赵老师'))).code).toBe(10111)
  })

  test('a user name or a WeChat that somebody has', async () => {
    const { school, inviteCode } = await invited()
    const zhao = byPassword(inviteCode, '赵老师')
    await join(zhao)
    const again = { ...byPassword(inviteCode, '钱老师'), username: zhao.username.toUpperCase() }
    expect((await join(again)).code).toBe(202)
    await join(byWeixin(inviteCode, '钱老师', `o-of-${inviteCode}`))
    expect((await join(byWeixin(inviteCode, '李书记', `o-of-${inviteCode}`))).code).toBe(10113)
    expect(await usedOf(school)).toBe(2)
    expect(await accountsOf(school)).toHaveLength(2)
  })

  test('a weak password, and neither or both ways of signing in', async () => {
    const { school, inviteCode } = await invited()
    const whole = byPassword(inviteCode, '赵老师')
    for (const weak of ['12345678', '20261118', 'password1']) {
      expect((await join({ ...whole, password: weak })).code).toBe(10112)
    }
    expect((await join({ ...whole, password: 'kurz' })).code).toBe(10001)
    for (const input of [
      { inviteCode, name: '赵老师' },
      { ...whole, weixinCode: 'x' },
      { ...whole, password: undefined },
      { ...whole, username: undefined },
      { ...whole, username: '赵 老师' },
    ])
      expect((await join(input)).code).toBe(10001)
    expect(await accountsOf(school)).toEqual([])
    expect(await usedOf(school)).toBe(0)
  })

  test('a WeChat code that WeChat refuses; the seat is still free and the name too', async () => {
    const { school, inviteCode } = await invited(1)
    expect((await join({ inviteCode, name: '赵老师', weixinCode: 'made-up' })).code).toBe(216)
    weixin.fail(-1)
    expect((await join(byWeixin(inviteCode, '赵老师'))).code).toBe(10101)
    weixin.fail(null)
    expect(await usedOf(school)).toBe(0)
    expect((await join(byWeixin(inviteCode, '赵老师'))).status).toBe(200)
  })
})

describe('joined', () => {
  test('with a user name: the phone signs in as usual', async () => {
    const { school, inviteCode } = await invited()
    const input = byPassword(inviteCode.toLowerCase(), '赵老师')
    const { result } = await join(input)
    expect(result).toMatchObject({ name: '赵老师', branchName: '行政支部' })
    const { sessionToken } = await logIn(input.username)
    expect((await world.call(sessionToken, 'showMe', {})).result).toMatchObject({
      id: school.zhao.id,
      username: input.username,
      hasWeixin: false,
    })
    expect(await usedOf(school)).toBe(1)
  })

  test('with WeChat: the next sign-in knows the person', async () => {
    const { school, inviteCode } = await invited()
    const openid = `o-${randomUUID()}`
    expect((await join(byWeixin(inviteCode, '赵老师', openid))).status).toBe(200)
    const response = await world.server.inject({
      method: 'POST',
      url: '/1.1/users',
      headers: phoneHeaders(),
      payload: JSON.stringify({ authData: { lc_weapp: { code: weixin.code(openid) } } }),
    })
    expect(response.json().objectId).toBe(String(school.zhao.id))
  })

  test('a name with blanks between its characters is the same name', async () => {
    const { inviteCode } = await invited()
    expect((await join(byPassword(inviteCode, '赵　老 师'))).result).toMatchObject({ name: '赵老师' })
  })

  test('of two namesakes the one who is still there', async () => {
    const { school, inviteCode } = await invited()
    await world.call(school.wu.token, 'changePerson', { personId: school.zhao.id, leftOn: '2026-11-01' })
    const person = { name: '赵老师', branchId: school.admin, roles: ['member' as const], joinedOn: '2026-11-10' }
    const { result } = await world.call(school.wu.token, 'addPerson', person)
    expect((await join(byPassword(inviteCode, '赵老师'))).status).toBe(200)
    expect(await accountsOf(school)).toEqual([{ person_id: result.personId }])
  })

  test('the audit row keeps no secret', async () => {
    const { school, inviteCode } = await invited()
    const input = byPassword(inviteCode, '赵老师')
    await join(input)
    const [row] = await world.sql(school.id, "select * from audits where school_id = $1 and call = 'joinBranch'", [
      school.id,
    ])
    expect(row).toMatchObject({ person_id: school.zhao.id, input: { name: '赵老师', username: input.username } })
    expect(JSON.stringify(row)).not.toContain(password)
    expect(JSON.stringify(row)).not.toContain(inviteCode)
  })
})

describe('sent again', () => {
  test('what has landed is answered the same, without asking WeChat again', async () => {
    const { school, inviteCode } = await invited(1)
    const input = byWeixin(inviteCode, '赵老师')
    const id = randomUUID()
    const first = await join(input, id)
    expect(first.status).toBe(200)
    const askedBefore = weixin.asked.length
    world.setNow('2026-11-30T02:00:00.000Z')
    expect(await join(input, id)).toEqual(first)
    expect(weixin.asked).toHaveLength(askedBefore)
    expect(await usedOf(school)).toBe(1)
  })

  test('ten times at once it lands once, and WeChat is asked once', async () => {
    const { school, inviteCode } = await invited()
    const input = byWeixin(inviteCode, '赵老师')
    const id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => join(input, id)))
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, result: { name: '赵老师' } })
    expect(weixin.asked.filter((code) => code === input.weixinCode)).toHaveLength(1)
    expect(await usedOf(school)).toBe(1)
    expect(await accountsOf(school)).toHaveLength(1)
  })

  test('an id used with another name is refused', async () => {
    const { inviteCode } = await invited()
    const id = randomUUID()
    await join(byPassword(inviteCode, '赵老师'), id)
    expect((await join(byPassword(inviteCode, '赵老师'), id)).code).toBe(10005)
  })
})

test('of two phones that race for the last seat one gets it', async () => {
  const { school, inviteCode } = await invited(1)
  const answers = await Promise.all([
    join(byWeixin(inviteCode, '赵老师')),
    join(byPassword(inviteCode, '钱老师')),
    join(byWeixin(inviteCode, '陈校长')),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 10107)).toHaveLength(2)
  expect(await accountsOf(school)).toHaveLength(1)
  expect(await usedOf(school)).toBe(1)
})

test('of two phones that join under one name one gets in', async () => {
  const { school, inviteCode } = await invited()
  const answers = await Promise.all([1, 2, 3].map(() => join(byWeixin(inviteCode, '赵老师'))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 10110)).toHaveLength(2)
  expect(await accountsOf(school)).toHaveLength(1)
})

test('a code leads to its own school only', async () => {
  const { school, inviteCode } = await invited()
  const rival = await world.school()
  expect((await join(byPassword(inviteCode, '陈校长'))).status).toBe(200)
  expect(await accountsOf(school)).toEqual([{ person_id: school.chen.id }])
  expect(await accountsOf(rival)).toEqual([])
})

test('without WeChat set, a WeChat code is told so', async () => {
  const without = await openWorld()
  const school = await without.school()
  const { result } = await without.call(school.li.token, 'makeInvite', { branchId: school.admin, seats: 1, days: 1 })
  const input = { inviteCode: result.code, name: '赵老师', weixinCode: 'x' }
  expect(await without.call(null, 'joinBranch', input)).toMatchObject({ code: 10102 })
  await without.close()
})
