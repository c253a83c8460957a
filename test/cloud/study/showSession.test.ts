import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an id that is no id is refused', async () => {
  const { zhao } = await world.school()
  expect(await world.call(zhao.token, 'showSession', { sessionId: 0 })).toMatchObject({ status: 400, code: 10001 })
  expect(await world.call(zhao.token, 'showSession', { sessionId: 2 ** 53 - 1 })).toMatchObject({
    status: 404,
    code: 101,
  })
})

test('a member sees counts and their own line, and nobody else’s name', async () => {
  const { li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:06:00.000Z')
  await world.call(qian.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  await world.call(zhao.token, 'askLeave', { sessionId, reason: '带学生参赛' })
  const { result } = await world.call(zhao.token, 'showSession', { sessionId })
  expect(result).toMatchObject({
    openedBy: '李书记',
    cancelReason: null,
    session: {
      id: sessionId,
      state: 'open',
      myAttendance: 'excused',
      counts: { expected: 4, late: 1, excused: 1, absent: 2 },
    },
    mine: {
      personId: zhao.id,
      attendance: 'excused',
      occurredAt: null,
      recordedAt: '2026-11-18T06:06:00.000Z',
      enteredBy: null,
      enteredLate: false,
      note: '带学生参赛',
    },
  })
  expect(JSON.stringify(result)).not.toContain('钱老师')
  expect(JSON.stringify(result)).not.toContain('secret')
})

test('whoever is not expected has no line; nothing written stands as absent', async () => {
  const { li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li, { expectedIds: [zhao.id] })
  const { result } = await world.call(qian.token, 'showSession', { sessionId })
  expect(result).toMatchObject({ mine: null, session: { amExpected: false, myAttendance: null } })
  const { mine } = (await world.call(zhao.token, 'showSession', { sessionId })).result
  expect(mine).toMatchObject({ attendance: 'absent', occurredAt: null, recordedAt: null })
})

test('a leader sees any branch; another branch and the rival school see nothing', async () => {
  const { wang, zhou, li, chen } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, wang)
  expect((await world.call(chen.token, 'showSession', { sessionId })).result.session.branchName).toBe('文科支部')
  expect((await world.call(zhou.token, 'showSession', { sessionId })).status).toBe(200)
  for (const stranger of [li, rival.chen, rival.wang]) {
    expect(await world.call(stranger.token, 'showSession', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
})
