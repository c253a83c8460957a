import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('without a session it is refused with the code the SDK knows', async () => {
  expect(await world.call(null, 'showMe', {})).toMatchObject({ status: 401, code: 211 })
  expect(await world.call('no-such-token', 'showMe', {})).toMatchObject({ status: 401, code: 211 })
})

test('a session that was revoked or ended is no session', async () => {
  const { id, zhao } = await world.school()
  await world.sql(id, 'update sessions set revoked_at = now() where school_id = $1 and person_id = $2', [id, zhao.id])
  expect(await world.call(zhao.token, 'showMe', {})).toMatchObject({ code: 211 })
})

test('a person sees their own name, roles and branch', async () => {
  const { zhao, admin } = await world.school('实验中学')
  const { result } = await world.call(zhao.token, 'showMe', {})
  expect(result).toMatchObject({
    id: zhao.id,
    name: '赵老师',
    roles: ['member'],
    branch: { id: admin, name: '行政支部' },
    school: { name: '实验中学' },
    joinedOn: '2026-01-01',
    hasWeixin: false,
  })
})

test('the address of the robot is for the administrator only', async () => {
  const { id, zhao, wu } = await world.school()
  const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k'
  await world.sql(id, 'insert into weekly_robots values ($1, $2, $3, now())', [id, address, wu.id])
  expect((await world.call(zhao.token, 'showMe', {})).result.weeklyRobot).toBeNull()
  expect((await world.call(wu.token, 'showMe', {})).result.weeklyRobot).toBe(address)
})
