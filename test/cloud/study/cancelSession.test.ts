import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reason = '临时有巡考'

test('a member may not cancel; a reason is wanted', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  expect(await world.call(zhao.token, 'cancelSession', { sessionId, reason })).toMatchObject({ code: 10002 })
  expect(await world.call(li.token, 'cancelSession', { sessionId, reason: '' })).toMatchObject({ code: 10001 })
})

test('what was held and attended stays in the books', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:01:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  world.setNow('2026-11-18T08:00:01.000Z')
  expect(await world.call(li.token, 'cancelSession', { sessionId, reason })).toMatchObject({ status: 400, code: 10311 })
})

test('a cancelled session keeps its reason and cannot be cancelled again', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  expect(await world.call(li.token, 'cancelSession', { sessionId, reason })).toMatchObject({ status: 200, result: {} })
  const { result } = await world.call(zhao.token, 'showSession', { sessionId })
  expect(result).toMatchObject({ cancelReason: reason, session: { state: 'cancelled' } })
  expect(await world.call(li.token, 'cancelSession', { sessionId, reason })).toMatchObject({ code: 10305 })
})

test('one that nobody came to may be cancelled after its end', async () => {
  const { li } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await world.call(li.token, 'cancelSession', { sessionId, reason })).status).toBe(200)
})

test('the secretary of another branch or school finds nothing', async () => {
  const { li, wang } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  for (const stranger of [wang, rival.li]) {
    expect(await world.call(stranger.token, 'cancelSession', { sessionId, reason })).toMatchObject({ code: 101 })
  }
  expect((await world.call(li.token, 'showSession', { sessionId })).result.session.state).toBe('planned')
})
