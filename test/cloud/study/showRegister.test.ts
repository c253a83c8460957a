import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('names are for the secretary of the branch: not for a member, not for a leader', async () => {
  const { li, zhao, chen } = await world.school()
  const sessionId = await openedSession(world, li)
  for (const who of [zhao, chen]) {
    expect(await world.call(who.token, 'showRegister', { sessionId })).toMatchObject({ status: 403, code: 10002 })
  }
})

test('one line for each expected person, by name, with whose hand wrote it', async () => {
  const { li, zhao, qian, chen } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.call(chen.token, 'askLeave', { sessionId })
  world.setNow('2026-11-18T05:58:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  world.setNow('2026-11-19T02:00:00.000Z')
  await world.call(li.token, 'setAttendance', { sessionId, personId: qian.id, attendance: 'present', note: '手机没电' })
  const { result } = await world.call(li.token, 'showRegister', { sessionId })
  expect(result.session).toMatchObject({ state: 'ended', counts: { expected: 4, present: 2, excused: 1, absent: 1 } })
  const lines = new Map(result.lines.map((line) => [line.name, line]))
  expect([...lines.keys()]).toEqual([...lines.keys()].sort())
  expect(lines.get('李书记')).toMatchObject({ attendance: 'absent', recordedAt: null, enteredBy: null })
  expect(lines.get('陈校长')).toMatchObject({ attendance: 'excused', occurredAt: null, enteredBy: null })
  expect(lines.get('赵老师')).toMatchObject({
    attendance: 'present',
    occurredAt: '2026-11-18T05:58:00.000Z',
    recordedAt: '2026-11-18T05:58:00.000Z',
    enteredBy: null,
    enteredLate: false,
  })
  expect(lines.get('钱老师')).toMatchObject({
    attendance: 'present',
    occurredAt: null,
    recordedAt: '2026-11-19T02:00:00.000Z',
    enteredBy: '李书记',
    enteredLate: true,
    note: '手机没电',
  })
})

test('another branch and the rival school find nothing', async () => {
  const { li, wang } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  for (const stranger of [wang, rival.li]) {
    expect(await world.call(stranger.token, 'showRegister', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
})
