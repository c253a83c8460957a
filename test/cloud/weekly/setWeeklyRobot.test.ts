import { openWorld, type World } from '../setup/world'

const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aaa'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('only the administrator sets it', async () => {
  const { li, chen, zhao } = await world.school()
  for (const { token } of [li, chen, zhao]) {
    expect(await world.call(token, 'setWeeklyRobot', { address })).toMatchObject({ status: 403, code: 10002 })
  }
})

test('an address elsewhere, or half of one, is refused and changes nothing', async () => {
  const { wu } = await world.school()
  await world.call(wu.token, 'setWeeklyRobot', { address })
  for (const wrong of ['https://example.com/cgi-bin/webhook/send?key=a', 'http://127.0.0.1/', address.split('=')[0]]) {
    expect(await world.call(wu.token, 'setWeeklyRobot', { address: wrong })).toMatchObject({ status: 400, code: 10702 })
  }
  expect(await world.call(wu.token, 'setWeeklyRobot', { address: '' })).toMatchObject({ code: 10001 })
  expect((await world.call(wu.token, 'showMe', {})).result.weeklyRobot).toBe(address)
})

test('it is changed, and taken away; what waited is then shown as not sent', async () => {
  const { wu, id } = await world.school()
  const rival = await world.school()
  await world.call(rival.wu.token, 'setWeeklyRobot', { address })
  await world.call(wu.token, 'setWeeklyRobot', { address })
  await world.call(wu.token, 'setWeeklyRobot', { address: `${address}-2` })
  expect((await world.call(wu.token, 'showMe', {})).result.weeklyRobot).toBe(`${address}-2`)
  const add = (week: string, state: string) =>
    world.sql(
      id,
      'insert into deliveries (school_id, week, text, state, not_before, changed_at) values ($1, $2, $3, $4, now(), now())',
      [id, week, '周报', state],
    )
  await add('2026-W45', 'sent')
  await add('2026-W46', 'waiting')
  expect(await world.call(wu.token, 'setWeeklyRobot', { address: null })).toMatchObject({ status: 200, result: {} })
  expect((await world.call(wu.token, 'showMe', {})).result.weeklyRobot).toBeNull()
  expect(
    await world.sql(id, 'select state, last_error from deliveries where school_id = $1 order by week', [id]),
  ).toEqual([
    { state: 'sent', last_error: null },
    { state: 'failed', last_error: '机器人已停用，没有发出。' },
  ])
  // The rival's robot is still there, and taking away what is not there is no mistake.
  expect((await world.call(rival.wu.token, 'showMe', {})).result.weeklyRobot).toBe(address)
  expect(await world.call(wu.token, 'setWeeklyRobot', { address: null })).toMatchObject({ status: 200 })
})
