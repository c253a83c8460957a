import { newUsername } from '../setup/accounts'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))

const make = async (token: string, branchId: number, seats = 2, days = 7) =>
  (await world.call(token, 'makeInvite', { branchId, seats, days })).result

test('refused: members and leaders', async () => {
  const school = await world.school()
  for (const { token } of [school.zhao, school.chen])
    expect(await world.call(token, 'listInvites', {})).toMatchObject({ status: 403, code: 10002 })
})

test("a secretary sees the own branch's, newest first; the administrator the school's", async () => {
  const school = await world.school()
  const first = await make(school.li.token, school.admin)
  const second = await make(school.wu.token, school.arts)
  const third = await make(school.wu.token, school.admin)
  const codes = async (token: string) => (await world.call(token, 'listInvites', {})).result.invites.map((i) => i.code)
  expect(await codes(school.li.token)).toEqual([third.code, first.code])
  expect(await codes(school.wang.token)).toEqual([second.code])
  expect(await codes(school.wu.token)).toEqual([third.code, second.code, first.code])
  expect(await codes((await world.school()).wu.token)).toEqual([])
})

test('each says how many came in, and whether it still opens', async () => {
  const school = await world.school()
  const { code, expiresAt } = await make(school.li.token, school.admin, 1)
  const list = async () => (await world.call(school.li.token, 'listInvites', {})).result.invites
  const [fresh] = await list()
  expect(fresh).toEqual({
    ...{ id: expect.any(Number), branchName: '行政支部', code, seats: 1, used: 0, expiresAt, isUsable: true },
  })
  const joiner = { inviteCode: code, name: '赵老师', username: newUsername(), password: 'Right-2026' }
  await world.call(null, 'joinBranch', joiner)
  expect(await list()).toEqual([{ ...fresh, used: 1, isUsable: false }])
})

test('one past its day is shown for a month, as closed', async () => {
  const school = await world.school()
  await make(school.li.token, school.admin, 5, 1)
  const list = async () => (await world.call(school.li.token, 'listInvites', {})).result.invites
  world.setNow('2026-11-19T02:00:00.000Z')
  expect(await list()).toMatchObject([{ isUsable: false }])
  world.setNow('2026-12-19T02:00:01.000Z')
  expect(await list()).toEqual([])
})
