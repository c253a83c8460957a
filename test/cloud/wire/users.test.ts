import { signInPassword } from '../../../cloud/kernel/accounts/signIn'
import { giveAccount, newUsername } from '../setup/accounts'
import type { School, TestPerson } from '../setup/school'
import { openWorld, phoneHeaders, type World } from '../setup/world'

let world: World
let school: School
let next = 0
beforeAll(async () => {
  world = await openWorld()
  school = await world.school()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))

/** Each call comes from an address of its own, so that the limit by address stays out of the way. */
async function send(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, token?: string) {
  next += 1
  const response = await world.server.inject({
    method,
    url,
    headers: phoneHeaders(token),
    remoteAddress: `10.0.${Math.floor(next / 250)}.${next % 250}`,
    payload: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: response.statusCode, body: response.json() }
}
const logIn = (username: string, password: string, token?: string) =>
  send('POST', '/1.1/login', { username, password }, token)
const nameOf = async (token: string) => (await world.call(token, 'showMe', {})).result?.name

async function withAccount(who: keyof School & ('zhao' | 'qian' | 'zhou' | 'li' | 'wang' | 'chen' | 'wu')) {
  const fresh = await world.school()
  const person = fresh[who] as TestPerson
  return { fresh, person, ...(await giveAccount(world, fresh.id, person)) }
}

describe('login', () => {
  test('a wrong name and a wrong password are one and the same answer', async () => {
    const { username } = await withAccount('zhao')
    const wrong = await logIn(username, 'not-the-one-1')
    expect(wrong).toMatchObject({ status: 400, body: { code: 210 } })
    expect(await logIn(newUsername(), 'not-the-one-1')).toEqual(wrong)
  })

  test('the fifth wrong password locks, with the minutes left, for a name that nobody has too', async () => {
    const { username, password } = await withAccount('zhao')
    for (const name of [username, newUsername()]) {
      for (let n = 1; n <= 4; n += 1) expect((await logIn(name, 'wrong-pass')).body.code).toBe(210)
      const locked = await logIn(name, 'wrong-pass')
      expect(locked).toMatchObject({ status: 429, body: { code: 10104, data: { minutes: 15 } } })
      expect(locked.body.error).toContain('15 分钟')
    }
    world.setNow('2026-11-18T02:10:30.000Z')
    expect((await logIn(username, password)).body).toMatchObject({ code: 10104, data: { minutes: 5 } })
    world.setNow('2026-11-18T02:15:01.000Z')
    expect((await logIn(username, password)).status).toBe(200)
  })

  test('of twenty wrong passwords at once only five are looked at', async () => {
    const { username } = await withAccount('zhao')
    const answers = await Promise.all(Array.from({ length: 20 }, () => logIn(username, 'wrong-pass')))
    expect(answers.filter(({ body }) => body.code === 210)).toHaveLength(4)
    expect(answers.filter(({ body }) => body.code === 10104)).toHaveLength(16)
  })

  test('a password that is changed, or an account that is released, while it is being looked at opens nothing', async () => {
    for (const end of ["update accounts set password_hash = 'another'", 'delete from accounts']) {
      const { fresh, person, username, password } = await withAccount('zhao')
      const { database } = world.pipe
      let calls = 0
      const transact: typeof database.transact = async (opening, work) => {
        calls += 1
        // Between the look-up and the session lies the work of comparing the password.
        if (calls === 2)
          await world.sql(fresh.id, `${end} where school_id = $1 and person_id = $2`, [fresh.id, person.id])
        return database.transact(opening, work)
      }
      const trying = signInPassword({ ...database, transact }, username, password, world.now())
      await expect(trying).rejects.toMatchObject({ fault: 'WRONG_PASSWORD' })
      const made = await world.sql(fresh.id, 'select 1 from sessions where person_id = $1 and made_at = $2', [
        person.id,
        world.now(),
      ])
      expect([calls, made.length]).toEqual([2, 1])
    }
  })

  test('a right password clears the count', async () => {
    const { username, password } = await withAccount('zhao')
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n <= 4; n += 1) await logIn(username, 'wrong-pass')
      expect((await logIn(username, password)).status).toBe(200)
    }
  })

  test('what is no user name is refused in words', async () => {
    for (const body of [
      {},
      { username: 'a' },
      { username: 1, password: 'x' },
      [1],
      'text',
      { username: 'a\u0000b', password: 'x' },
    ]) {
      expect(await send('POST', '/1.1/login', body)).toMatchObject({ status: 400, body: { code: 10001 } })
    }
  })

  test('who has left does not come in', async () => {
    const { fresh, person, username, password } = await withAccount('zhao')
    await world.sql(fresh.id, "update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2", [
      fresh.id,
      person.id,
    ])
    expect((await logIn(username, password)).body.code).toBe(10111)
  })

  test('the answer is what the SDK needs and no secret more; the case of the name does not matter', async () => {
    const { person, username, password } = await withAccount('zhao')
    const { status, body } = await logIn(username.toUpperCase(), password)
    expect(status).toBe(200)
    expect(body).toEqual({
      objectId: String(person.id),
      username,
      sessionToken: expect.stringMatching(/^[\w-]{32}$/),
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: expect.any(String),
      emailVerified: false,
      mobilePhoneVerified: false,
      authData: {},
    })
    expect(await nameOf(body.sessionToken)).toBe('赵老师')
  })

  test('a stale session sent along is ignored', async () => {
    const { username, password } = await withAccount('zhao')
    expect((await logIn(username, password, 'long-gone-token')).status).toBe(200)
  })

  test('the token is not in the database, only its digest', async () => {
    const { fresh, username, password } = await withAccount('zhao')
    const { body } = await logIn(username, password)
    const rows = await world.sql(fresh.id, 'select encode(token_hash, $2) as kept from sessions where school_id = $1', [
      fresh.id,
      'escape',
    ])
    expect(JSON.stringify(rows)).not.toContain(body.sessionToken)
  })

  test('a session ends by itself after ninety days', async () => {
    const { username, password } = await withAccount('zhao')
    const { body } = await logIn(username, password)
    world.setNow('2027-02-16T01:59:00.000Z')
    expect(await nameOf(body.sessionToken)).toBe('赵老师')
    world.setNow('2027-02-16T02:00:00.000Z')
    expect(await world.call(body.sessionToken, 'showMe', {})).toMatchObject({ status: 401, code: 211 })
  })
})

describe('the signed-in user', () => {
  test('users/me gives the token back; without a session it is the 400 with 211 that the SDK knows', async () => {
    const { person, username, password } = await withAccount('zhao')
    const { sessionToken } = (await logIn(username, password)).body
    expect(await send('GET', '/1.1/users/me', undefined, sessionToken)).toMatchObject({
      status: 200,
      body: { objectId: String(person.id), sessionToken },
    })
    for (const token of [undefined, 'no-such'])
      expect(await send('GET', '/1.1/users/me', undefined, token)).toMatchObject({ status: 400, body: { code: 211 } })
  })

  test('refreshSessionToken gives a new token and ends the old one only', async () => {
    const { person, username, password } = await withAccount('zhao')
    const first = (await logIn(username, password)).body.sessionToken
    const other = (await logIn(username, password)).body.sessionToken
    const url = `/1.1/users/${person.id}/refreshSessionToken`
    expect(await send('PUT', url, null)).toMatchObject({ status: 401, body: { code: 211 } })
    const { status, body } = await send('PUT', url, null, first)
    expect(status).toBe(200)
    expect(body).toMatchObject({ objectId: String(person.id), updatedAt: expect.any(String) })
    expect(await nameOf(body.sessionToken)).toBe('赵老师')
    expect(await nameOf(other)).toBe('赵老师')
    expect(await world.call(first, 'showMe', {})).toMatchObject({ code: 211 })
  })

  test('updatePassword wants the old one and a good new one, and ends the sessions on every phone', async () => {
    const { person, username, password } = await withAccount('zhao')
    const mine = (await logIn(username, password)).body.sessionToken
    const other = (await logIn(username, password)).body.sessionToken
    const change = (old_password: string, new_password: string, token = mine) =>
      send('PUT', `/1.1/users/${person.id}/updatePassword`, { old_password, new_password }, token)
    expect(await change(password, 'Better-2027', 'no-such')).toMatchObject({ status: 401, body: { code: 211 } })
    expect((await change('wrong-pass', 'Better-2027')).body.code).toBe(210)
    expect((await change(password, '20261118')).body.code).toBe(10112)
    expect((await change(password, 'kurz')).body.code).toBe(10112)
    expect(await nameOf(other)).toBe('赵老师')
    const { status, body } = await change(password, 'Better-2027')
    expect(status).toBe(200)
    expect(await nameOf(body.sessionToken)).toBe('赵老师')
    for (const token of [mine, other]) expect(await world.call(token, 'showMe', {})).toMatchObject({ code: 211 })
    expect((await logIn(username, password)).body.code).toBe(210)
    expect((await logIn(username, 'Better-2027')).status).toBe(200)
  })
})

describe('no free sign-up', () => {
  test('neither with a user name nor with another platform nor as nobody', async () => {
    const attempts = [
      { username: 'neu', password: 'Right-2026' },
      { authData: { anonymous: { id: '1b671a64-40d5-491e-99b0-da01ff1f3341' } } },
      { authData: { weixin: { openid: 'o1', access_token: 'x' } } },
      {},
      [],
    ]
    for (const body of attempts)
      expect(await send('POST', '/1.1/users', body)).toMatchObject({ status: 403, body: { code: 10105 } })
    const found = await world.sql(school.id, 'select 1 from accounts where school_id = $1', [school.id])
    expect(found).toEqual([])
  })

  test('classes, files and installations of LeanCloud are not there', async () => {
    for (const url of ['/1.1/classes/_User', '/1.1/classes/_User/1', '/1.1/installations', '/1.1/files'])
      expect(await send('POST', url, { username: 'x' })).toMatchObject({ status: 404, body: { code: 1 } })
  })
})

test('too many tries from one address are slowed down, in words', async () => {
  const from = '10.9.9.9'
  const codes: number[] = []
  for (let n = 0; n < 70; n += 1) {
    const response = await world.server.inject({
      method: 'POST',
      url: '/1.1/login',
      headers: phoneHeaders(),
      remoteAddress: from,
      payload: '{}',
    })
    codes.push(response.json().code)
  }
  expect(codes[0]).toBe(10001)
  expect(codes.at(-1)).toBe(10004)
})
