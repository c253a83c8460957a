import { giveAccount, newUsername } from '../setup/accounts'
import { openWorld, phoneHeaders, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const logIn = async (username: string, password: string) => {
  const payload = JSON.stringify({ username, password })
  const response = await world.server.inject({ method: 'POST', url: '/1.1/login', headers: phoneHeaders(), payload })
  return response.json()
}

test('refused: anyone but the administrator, and a person of another school', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  for (const { token } of [school.zhao, school.li, school.chen])
    expect((await world.call(token, 'releaseAccount', { personId: school.qian.id })).code).toBe(10002)
  await giveAccount(world, rival.id, rival.zhao)
  expect(await world.call(school.wu.token, 'releaseAccount', { personId: rival.zhao.id })).toMatchObject({
    status: 404,
    code: 101,
  })
  expect((await world.call(rival.zhao.token, 'showMe', {})).status).toBe(200)
})

test('refused: the last administrator who can sign in', async () => {
  const school = await world.school()
  await giveAccount(world, school.id, school.wu)
  expect((await world.call(school.wu.token, 'releaseAccount', { personId: school.wu.id })).code).toBe(10115)
  expect((await world.call(school.wu.token, 'showMe', {})).status).toBe(200)
})

test('the account is gone, its sessions end, and the person joins again by invite', async () => {
  const school = await world.school()
  const { username, password } = await giveAccount(world, school.id, school.zhao)
  const { sessionToken } = await logIn(username, password)
  expect((await world.call(school.wu.token, 'releaseAccount', { personId: school.zhao.id })).result).toEqual({})
  for (const token of [sessionToken, school.zhao.token]) expect((await world.call(token, 'showMe', {})).code).toBe(211)
  expect((await logIn(username, password)).code).toBe(210)

  const { result } = await world.call(school.li.token, 'makeInvite', { branchId: school.admin, seats: 1, days: 1 })
  const again = { inviteCode: result.code, name: '赵老师', username: newUsername(), password: 'Newer-2026' }
  expect((await world.call(null, 'joinBranch', again)).status).toBe(200)
  expect((await logIn(again.username, again.password)).objectId).toBe(String(school.zhao.id))
})

test('who has no account is left as they are', async () => {
  const { wu, zhao } = await world.school()
  expect((await world.call(wu.token, 'releaseAccount', { personId: zhao.id })).status).toBe(200)
})
