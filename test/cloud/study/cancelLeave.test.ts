import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('not for a session that is not mine, not after the end, not in place of a check-in', async () => {
  const { li, zhao, qian, zhou } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li, { expectedIds: [zhao.id] })
  expect(await world.call(qian.token, 'cancelLeave', { sessionId })).toMatchObject({ code: 10306 })
  for (const stranger of [zhou, rival.zhao]) {
    expect(await world.call(stranger.token, 'cancelLeave', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
  world.setNow('2026-11-18T06:00:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  expect(await world.call(zhao.token, 'cancelLeave', { sessionId })).toMatchObject({ code: 10308 })
})

test('a leave that stood at the end stays as it was', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.call(zhao.token, 'askLeave', { sessionId })
  world.setNow('2026-11-18T08:00:00.001Z')
  expect(await world.call(zhao.token, 'cancelLeave', { sessionId })).toMatchObject({ code: 10304 })
  expect(await world.sql(id, 'select 1 from check_ins where school_id = $1', [id])).toHaveLength(1)
})

test('a leave taken back leaves the chair free for a check-in; the audit keeps both', async () => {
  const { id, li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.call(zhao.token, 'askLeave', { sessionId, reason: '监考' })
  await world.call(qian.token, 'askLeave', { sessionId })
  expect(await world.call(zhao.token, 'cancelLeave', { sessionId })).toMatchObject({ status: 200, result: {} })
  expect(await world.sql(id, 'select person_id from check_ins where school_id = $1', [id])).toEqual([
    { person_id: qian.id },
  ])
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  expect((await world.call(zhao.token, 'checkIn', { sessionId, digits })).result.attendance).toBe('present')
  const kept = await world.sql(
    id,
    `select call, input->>'reason' as reason from audits where school_id = $1 and person_id = $2 order by audit_id`,
    [id, zhao.id],
  )
  expect(kept).toEqual([
    { call: 'askLeave', reason: '监考' },
    { call: 'cancelLeave', reason: null },
    { call: 'checkIn', reason: null },
  ])
})

test('taking back what was never asked for changes nothing', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  expect(await world.call(zhao.token, 'cancelLeave', { sessionId })).toMatchObject({ status: 200, result: {} })
})
