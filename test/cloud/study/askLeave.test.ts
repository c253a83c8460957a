import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a leave for a session that is not there, or not mine, is refused', async () => {
  const { li, zhao, qian, zhou } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li, { expectedIds: [zhao.id] })
  expect(await world.call(qian.token, 'askLeave', { sessionId })).toMatchObject({ status: 400, code: 10306 })
  for (const stranger of [zhou, rival.zhao]) {
    expect(await world.call(stranger.token, 'askLeave', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
})

test('not once checked in, not after the end, not when cancelled', async () => {
  const { li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  expect(await world.call(zhao.token, 'askLeave', { sessionId })).toMatchObject({ status: 400, code: 10308 })
  world.setNow('2026-11-18T08:00:00.001Z')
  expect(await world.call(qian.token, 'askLeave', { sessionId })).toMatchObject({ status: 400, code: 10304 })
  const cancelled = await openedSession(world, li)
  await world.call(li.token, 'cancelSession', { sessionId: cancelled, reason: '改期' })
  expect(await world.call(qian.token, 'askLeave', { sessionId: cancelled })).toMatchObject({ code: 10305 })
})

test('a leave needs no reason, may be asked again with one, and is still one line', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  expect(await world.call(zhao.token, 'askLeave', { sessionId })).toMatchObject({ status: 200, result: {} })
  await world.call(zhao.token, 'askLeave', { sessionId, reason: '发烧' })
  const lines = await world.sql(id, 'select attendance, note, entered_by from check_ins where school_id = $1', [id])
  expect(lines).toEqual([{ attendance: 'excused', note: '发烧', entered_by: null }])
})

test('who was written down as absent may still ask before the end', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.call(li.token, 'setAttendance', { sessionId, personId: zhao.id, attendance: 'absent' })
  expect((await world.call(zhao.token, 'askLeave', { sessionId, reason: '在外听课' })).status).toBe(200)
  const { result } = await world.call(zhao.token, 'showSession', { sessionId })
  expect(result.mine).toMatchObject({ attendance: 'excused', enteredBy: null, note: '在外听课' })
})
