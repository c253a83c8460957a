import { giveAccount } from '../setup/accounts'
import { openWorld, phoneHeaders, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('without a session there is nothing to end', async () => {
  expect(await world.call(null, 'signOut', {})).toMatchObject({ status: 401, code: 211 })
})

test('ends this session and no other of the same person', async () => {
  const school = await world.school()
  const { username, password } = await giveAccount(world, school.id, school.zhao)
  const payload = JSON.stringify({ username, password })
  const logIn = { method: 'POST', url: '/1.1/login', headers: phoneHeaders(), payload } as const
  const other = (await world.server.inject(logIn)).json().sessionToken
  expect((await world.call(school.zhao.token, 'signOut', {})).result).toEqual({})
  expect(await world.call(school.zhao.token, 'showMe', {})).toMatchObject({ status: 401, code: 211 })
  expect((await world.call(other, 'showMe', {})).status).toBe(200)
  expect((await world.call(school.qian.token, 'showMe', {})).status).toBe(200)
})
