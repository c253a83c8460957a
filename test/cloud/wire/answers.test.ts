import { errors } from '../../../cloud/contract/errors'
import type { School } from '../setup/school'
import { openWorld, phoneHeaders, type World } from '../setup/world'

let world: World
let school: School
beforeAll(async () => {
  world = await openWorld()
  school = await world.school()
})
afterAll(() => world.close())

interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  payload?: string | Buffer
  headers?: Record<string, string>
}
const send = (url: string, { method = 'POST', payload, headers = phoneHeaders(school.zhao.token) }: Sent = {}) =>
  world.server.inject({ method, url, headers, payload })

/** Every refusal is JSON that the SDK keeps: a code that is not 0, a sentence, no stack. */
async function refused(url: string, sent: Sent, fault: keyof typeof errors) {
  const response = await send(url, sent)
  const { code, status, sentence } = errors[fault]
  expect(response.headers['content-type']).toMatch(/^application\/json/)
  const { data: _data, ...body } = response.json()
  expect({ status: response.statusCode, body }).toEqual({ status, body: { code, error: sentence } })
}

test('what is not there is JSON, whatever the method or the address', async () => {
  for (const url of ['/1.1/functions/noSuch', '/1.1/functions/', '/1.1/call/showMe', '/1.1/classes/X', '/nothing'])
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) await refused(url, { method }, 'UNKNOWN_CALL')
  await refused('/1.1/functions/showMe', { method: 'PATCH' }, 'UNKNOWN_CALL')
  await refused('/1.1/functions/__proto__', {}, 'UNKNOWN_CALL')
  await refused('/%zz', {}, 'INVALID_INPUT')
})

test('a wrong signature, another app key or none at all is refused before anything is read', async () => {
  const { 'x-lc-sign': sign, ...unsigned } = phoneHeaders(school.zhao.token)
  for (const headers of [
    unsigned,
    { ...unsigned, 'x-lc-sign': '' },
    { ...unsigned, 'x-lc-sign': `0${sign.slice(1)}` },
    { ...unsigned, 'x-lc-sign': sign.split(',')[0] },
    { ...unsigned, 'x-lc-key': 'another-key' },
  ]) {
    await refused('/1.1/functions/showMe', { headers, payload: '{oops' }, 'UNAUTHORIZED_APP')
    await refused('/1.1/login', { headers, payload: '{}' }, 'UNAUTHORIZED_APP')
    await refused('/1.1/fileTokens', { headers, payload: '{}' }, 'UNAUTHORIZED_APP')
  }
})

test('a signature in capitals, an old stamp and the plain key are all ours', async () => {
  const { 'x-lc-sign': sign, ...unsigned } = phoneHeaders(school.zhao.token)
  for (const headers of [
    { ...unsigned, 'x-lc-sign': sign.toUpperCase() },
    { ...unsigned, 'x-lc-key': 'zhibu-phone' },
  ])
    expect((await send('/1.1/functions/showMe', { headers })).json().result.name).toBe('赵老师')
})

test('too much is refused as too much', async () => {
  const payload = JSON.stringify({ text: 'x'.repeat(3 * 1024 * 1024) })
  await refused('/1.1/functions/showMe', { payload }, 'TOO_LARGE')
  await refused('/1.1/login', { payload }, 'TOO_LARGE')
})

test('what is no JSON is refused in words', async () => {
  for (const payload of ['{', '{"a":}', 'undefined', '<x/>', '\u0000', '[1,', Buffer.from([0xff, 0xfe])])
    await refused('/1.1/functions/showMe', { payload }, 'INVALID_INPUT')
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml', 'x'])
    await refused(
      '/1.1/functions/showMe',
      { payload: 'a=1', headers: { ...phoneHeaders(school.zhao.token), 'content-type': type } },
      'INVALID_INPUT',
    )
})

test('JSON that is no input is refused in words', async () => {
  for (const payload of [
    '[1]',
    '"text"',
    '{"a":1}',
    '{"__proto__":{"x":1}}',
    '{"constructor":1}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ])
    await refused('/1.1/functions/showMe', { payload }, 'INVALID_INPUT')
})

test('no body at all, an empty one, null and {} are the same', async () => {
  for (const payload of [undefined, '', 'null', '{}']) {
    const response = await send('/1.1/functions/showMe', { payload })
    expect(response.statusCode).toBe(200)
    expect(response.json().result.name).toBe('赵老师')
  }
})

test('a write without a request id, or with one that is none, is refused', async () => {
  for (const requestId of [undefined, null, '', 1, 'not-a-uuid', {}, ['a'], ['7c9e6679-7425-40de-944b-e07fc1f90ae0']])
    await refused('/1.1/functions/signOut', { payload: JSON.stringify({ requestId }) }, 'INVALID_INPUT')
  expect((await send('/1.1/functions/showMe')).statusCode).toBe(200)
})

test('text that the database cannot hold is refused in words, not broken', async () => {
  const headers = phoneHeaders(school.wu.token)
  const write = (input: object, n: number) =>
    JSON.stringify({ ...input, requestId: `7c9e6679-7425-40de-944b-e07fc1f90ae${n}` })
  await refused('/1.1/functions/addBranch', { headers, payload: write({ name: '理科\u0000支部' }, 1) }, 'INVALID_INPUT')
  await refused('/1.1/functions/listPeople', { headers, payload: '{"text":"\\u0000"}' }, 'INVALID_INPUT')
  const person = { name: '王\u0000芳', branchId: school.admin, roles: ['member'], joinedOn: '2026-01-01' }
  await refused('/1.1/functions/addPerson', { headers, payload: write(person, 2) }, 'INVALID_INPUT')
  const invite = { inviteCode: 'AB\u0000CDE', name: '王芳', username: 'wang-fang', password: 'Right-2026' }
  await refused('/1.1/functions/joinBranch', { headers, payload: write(invite, 3) }, 'INVALID_INPUT')
})

test('numbers past the database and days past the calendar are refused in words', async () => {
  const headers = phoneHeaders(school.wu.token)
  await refused('/1.1/functions/listPeople', { headers, payload: '{"branchId":9007199254740991}' }, 'NOT_FOUND')
  for (const branchId of ['9007199254740993', '1e400', '-1', '0', '1.5', '"1"'])
    await refused('/1.1/functions/listPeople', { headers, payload: `{"branchId":${branchId}}` }, 'INVALID_INPUT')
})

test("the date is told as the SDK reads it, by the server's clock", async () => {
  const response = await send('/1.1/date', { method: 'GET' })
  expect(response.json()).toEqual({ __type: 'Date', iso: world.now().toISOString() })
})

test('a write answers only what its shape declares, and its receipt', async () => {
  const response = await send('/1.1/functions/signOut', {
    headers: phoneHeaders((await world.school()).zhao.token),
    payload: JSON.stringify({ requestId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }),
  })
  expect(response.body).toMatch(/^{"result":{"receipt":"R\d{6,}","receivedAt":"[^"]+"}}$/)
})
