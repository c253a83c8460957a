import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member may not write the list', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  const line = { sessionId, personId: zhao.id, attendance: 'present' } as const
  expect(await world.call(zhao.token, 'setAttendance', line)).toMatchObject({ status: 403, code: 10002 })
})

test('nobody has come before the doors open, and nobody comes to a cancelled session', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  const set = (attendance: 'present' | 'late' | 'excused') =>
    world.call(li.token, 'setAttendance', { sessionId, personId: zhao.id, attendance })
  expect(await set('present')).toMatchObject({ status: 400, code: 10303 })
  expect(await set('late')).toMatchObject({ status: 400, code: 10303 })
  expect((await set('excused')).status).toBe(200)
  await world.call(li.token, 'cancelSession', { sessionId, reason: '改期' })
  expect(await set('excused')).toMatchObject({ status: 400, code: 10305 })
})

test('a person of another branch or school is on no list of mine', async () => {
  const { id, li, zhou } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  for (const stranger of [zhou, rival.zhao]) {
    const line = { sessionId, personId: stranger.id, attendance: 'excused' } as const
    const { code, error } = await world.call(li.token, 'setAttendance', line)
    expect(code).toBe(10306)
    expect(error).toContain('名册')
  }
  expect(await world.sql(id, 'select 1 from check_ins where school_id = $1', [id])).toEqual([])
})

test('during the session the hand’s moment counts; the name stays visible, for oneself too', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:10:00.000Z')
  for (const personId of [zhao.id, li.id]) {
    await world.call(li.token, 'setAttendance', { sessionId, personId, attendance: 'late' })
  }
  const { lines } = (await world.call(li.token, 'showRegister', { sessionId })).result
  const entered = lines.filter((line) => line.enteredBy === '李书记')
  expect(entered.map((line) => line.name).sort()).toEqual(['李书记', '赵老师'].sort())
  expect(entered[0]).toMatchObject({ occurredAt: '2026-11-18T06:10:00.000Z', enteredLate: false, attendance: 'late' })
})

test('a correction keeps the moment of the check-in and says whose it is', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:20:00.000Z')
  await world.call(zhao.token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId) })
  world.setNow('2026-11-20T02:00:00.000Z')
  await world.call(li.token, 'setAttendance', { sessionId, personId: zhao.id, attendance: 'present', note: '门口排队' })
  const { mine } = (await world.call(zhao.token, 'showSession', { sessionId })).result
  expect(mine).toEqual({
    personId: zhao.id,
    name: '赵老师',
    attendance: 'present',
    occurredAt: '2026-11-18T06:20:00.000Z',
    recordedAt: '2026-11-20T02:00:00.000Z',
    enteredBy: '李书记',
    enteredLate: true,
    sentLater: false,
    note: '门口排队',
  })
})

test('a past session is entered by hand, and every line says so', async () => {
  const { li, zhao } = await world.school()
  const past = { startsAt: '2026-11-11T06:00:00.000Z', endsAt: '2026-11-11T08:00:00.000Z' }
  const sessionId = await openedSession(world, li, past)
  await world.call(li.token, 'setAttendance', { sessionId, personId: zhao.id, attendance: 'present' })
  const { result } = await world.call(zhao.token, 'showSession', { sessionId })
  expect(result.session.counts).toMatchObject({ expected: 4, present: 1, absent: 3 })
  expect(result.mine).toMatchObject({ enteredLate: true, occurredAt: null, recordedAt: '2026-11-18T02:00:00.000Z' })
})

test('a person of the branch who was not expected gets a chair; one who had left by then does not', async () => {
  const { id, li, zhao, qian, chen } = await world.school()
  const sessionId = await openedSession(world, li, { expectedIds: [zhao.id] })
  await world.sql(id, `update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2`, [
    id,
    chen.id,
  ])
  world.setNow('2026-11-18T06:00:00.000Z')
  const set = (personId: number) =>
    world.call(li.token, 'setAttendance', { sessionId, personId, attendance: 'present' })
  expect((await set(qian.id)).status).toBe(200)
  expect(await set(chen.id)).toMatchObject({ code: 10306 })
  const { lines } = (await world.call(li.token, 'showRegister', { sessionId })).result
  expect(lines.map(({ name, attendance }) => `${name} ${attendance}`).sort()).toEqual(
    ['赵老师 absent', '钱老师 present'].sort(),
  )
})

test('the secretary of another branch or school finds no such session', async () => {
  const { li, wang, zhao } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  for (const stranger of [wang, rival.li]) {
    const line = { sessionId, personId: zhao.id, attendance: 'excused' } as const
    expect(await world.call(stranger.token, 'setAttendance', line)).toMatchObject({ status: 404, code: 101 })
  }
})
