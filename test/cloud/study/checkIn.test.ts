import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession, otherThan } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const lines = (schoolId: number) =>
  world.sql(schoolId, 'select attendance from check_ins where school_id = $1', [schoolId])

test('digits that are no digits, and roles that have no chair, are refused', async () => {
  const { zhao, wu } = await world.school()
  for (const digits of ['12345', '1234567', '12345a', '１２３４５６']) {
    expect(await world.call(zhao.token, 'checkIn', { digits })).toMatchObject({ status: 400, code: 10001 })
  }
  expect(await world.call(wu.token, 'checkIn', { digits: '123456' })).toMatchObject({ status: 403, code: 10002 })
})

test('an hour before the start it opens, at the end it closes', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T05:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  world.setNow('2026-11-18T04:59:59.999Z')
  expect(await world.call(zhao.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 400, code: 10303 })
  world.setNow('2026-11-18T08:00:00.000Z')
  const last = await digitsOf(world, li, sessionId)
  world.setNow('2026-11-18T08:00:00.001Z')
  expect(await world.call(zhao.token, 'checkIn', { sessionId, digits: last })).toMatchObject({
    status: 400,
    code: 10304,
  })
  expect(await lines(id)).toEqual([])
})

test('a cancelled session, a leave, and a list without me each get their own sentence', async () => {
  const { id, li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li, { expectedIds: [zhao.id] })
  await world.call(zhao.token, 'askLeave', { sessionId })
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  expect(await world.call(qian.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 400, code: 10306 })
  expect(await world.call(qian.token, 'checkIn', { digits })).toMatchObject({ status: 400, code: 10306 })
  expect(await world.call(zhao.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 400, code: 10307 })
  await world.call(li.token, 'cancelSession', { sessionId, reason: '改期' })
  expect(await world.call(zhao.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 400, code: 10305 })
  expect(await lines(id)).toEqual([{ attendance: 'excused' }])
})

test('a code is good for its own half minute and the one after, then it is old', async () => {
  const { li, zhao, qian, chen } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  world.setNow('2026-11-18T06:00:59.999Z')
  expect((await world.call(zhao.token, 'checkIn', { sessionId, digits })).status).toBe(200)
  world.setNow('2026-11-18T06:01:00.000Z')
  expect(await world.call(qian.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 400, code: 10301 })
  expect(await world.call(qian.token, 'checkIn', { digits })).toMatchObject({ status: 400, code: 10301 })
  // A code from the future is no code yet.
  world.setNow('2026-11-18T05:59:59.999Z')
  expect(await world.call(chen.token, 'checkIn', { sessionId, digits })).toMatchObject({ code: 10301 })
})

test('the code of another of today’s sessions is called by its name', async () => {
  const { id, li, zhao } = await world.school()
  const one = await openedSession(world, li)
  const other = await openedSession(world, li, { theme: '另一个' })
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, other)
  expect(await world.call(zhao.token, 'checkIn', { sessionId: one, digits })).toMatchObject({
    status: 400,
    code: 10302,
  })
  const wrong = otherThan(digits)
  expect(await world.call(zhao.token, 'checkIn', { sessionId: one, digits: wrong })).toMatchObject({ code: 10301 })
  expect(await lines(id)).toEqual([])
})

test('without a session the digits find theirs', async () => {
  const { li, zhao } = await world.school()
  await openedSession(world, li)
  const other = await openedSession(world, li, { theme: '另一个' })
  world.setNow('2026-11-18T06:05:00.000Z')
  const { result } = await world.call(zhao.token, 'checkIn', { digits: await digitsOf(world, li, other) })
  expect(result).toEqual({
    sessionId: other,
    theme: '另一个',
    attendance: 'present',
    occurredAt: '2026-11-18T06:05:00.000Z',
    recordedAt: '2026-11-18T06:05:00.000Z',
    wasThere: false,
  })
})

test('from five minutes after the start it is late, whatever the phone’s clock says', async () => {
  const { id, li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li)
  const checkIn = async (token: string, occurredAt: string) =>
    (await world.call(token, 'checkIn', { sessionId, digits: await digitsOf(world, li, sessionId), occurredAt })).result
  world.setNow('2026-11-18T06:05:00.000Z')
  expect(await checkIn(zhao.token, '2026-11-18T06:04:58.000Z')).toMatchObject({
    attendance: 'present',
    occurredAt: '2026-11-18T06:04:58.000Z',
    recordedAt: '2026-11-18T06:05:00.000Z',
  })
  world.setNow('2026-11-18T06:05:00.001Z')
  expect(await checkIn(qian.token, '2026-11-18T05:55:00.000Z')).toMatchObject({
    attendance: 'late',
    occurredAt: '2026-11-18T06:05:00.001Z',
  })
  expect(await lines(id)).toHaveLength(2)
})

test('a second tap, and a third much later, answer the first check-in and write nothing', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:10.000Z')
  const digits = await digitsOf(world, li, sessionId)
  const first = (await world.call(zhao.token, 'checkIn', { sessionId, digits })).result
  for (const later of ['2026-11-18T06:00:12.000Z', '2026-11-18T09:00:00.000Z']) {
    world.setNow(later)
    const { result } = await world.call(zhao.token, 'checkIn', { sessionId, digits })
    expect(result).toEqual({ ...first, wasThere: true })
  }
  expect(await lines(id)).toEqual([{ attendance: 'present' }])
})

test('two taps at the same moment land as one', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  const taps = await Promise.all([1, 2, 3, 4].map(() => world.call(zhao.token, 'checkIn', { sessionId, digits })))
  expect(taps.map((tap) => tap.status)).toEqual([200, 200, 200, 200])
  expect(taps.filter((tap) => !tap.result.wasThere)).toHaveLength(1)
  expect(await lines(id)).toEqual([{ attendance: 'present' }])
})

test('one resent request answers the same and lands once', async () => {
  const { id, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  const input = { sessionId, digits: await digitsOf(world, li, sessionId) }
  const requestId = '00000000-0000-4000-8000-000000000002'
  const first = await world.call(zhao.token, 'checkIn', input, requestId)
  world.setNow('2026-11-18T07:00:00.000Z')
  expect((await world.call(zhao.token, 'checkIn', input, requestId)).result).toEqual(first.result)
  const kept = await world.sql<{ input: object }>(
    id,
    `select input from audits where school_id = $1 and call = 'checkIn'`,
    [id],
  )
  expect(kept).toEqual([{ input: { sessionId } }])
})

test('who was written down as absent and then comes with a live code has come', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.call(li.token, 'setAttendance', { sessionId, personId: zhao.id, attendance: 'absent', note: '点名未到' })
  world.setNow('2026-11-18T06:30:00.000Z')
  const { result } = await world.call(zhao.token, 'checkIn', { digits: await digitsOf(world, li, sessionId) })
  expect(result).toMatchObject({ attendance: 'late', wasThere: false })
  const { mine } = (await world.call(zhao.token, 'showSession', { sessionId })).result
  expect(mine).toMatchObject({ attendance: 'late', enteredBy: null, note: null })
})

test('one read and one write', async () => {
  const { li, zhao, qian } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  const { sent, kind } = world.pipe.database
  // The pipe's own: entering and the audit row, and on the native engine begin and commit.
  const own = kind === 'postgres' ? 4 : 2
  let before = sent.statements
  await world.call(zhao.token, 'checkIn', { sessionId, digits })
  expect(sent.statements - before).toBe(own + 2)
  before = sent.statements
  await world.call(qian.token, 'checkIn', { digits })
  expect(sent.statements - before).toBe(own + 2)
})

test('a session of another branch or another school is not there, even with its code', async () => {
  const { li, zhou } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  for (const stranger of [zhou, rival.zhao]) {
    expect(await world.call(stranger.token, 'checkIn', { sessionId, digits })).toMatchObject({ status: 404, code: 101 })
    expect(await world.call(stranger.token, 'checkIn', { digits })).toMatchObject({ status: 400, code: 10301 })
  }
})

test('who moved to another branch still has the chair that was set for them', async () => {
  const { id, arts, li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  await world.sql(id, `update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2`, [
    id,
    zhao.id,
  ])
  await world.sql(
    id,
    `insert into memberships (school_id, person_id, branch_id, joined_on) values ($1, $2, $3, '2026-11-18')`,
    [id, zhao.id, arts],
  )
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, li, sessionId)
  expect((await world.call(zhao.token, 'checkIn', { digits })).result).toMatchObject({
    sessionId,
    attendance: 'present',
  })
})
