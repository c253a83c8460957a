import { openWorld, type World } from '../setup/world'
import { openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member may not see the code', async () => {
  const { li, zhao } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  expect(await world.call(zhao.token, 'showSessionCode', { sessionId })).toMatchObject({ status: 403, code: 10002 })
})

test('there is no code too early, after the end, or once cancelled', async () => {
  const { li } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T04:59:59.999Z')
  expect(await world.call(li.token, 'showSessionCode', { sessionId })).toMatchObject({ code: 10303 })
  world.setNow('2026-11-18T08:00:00.001Z')
  expect(await world.call(li.token, 'showSessionCode', { sessionId })).toMatchObject({ code: 10304 })
  await world.call(li.token, 'cancelSession', { sessionId, reason: '改期' })
  expect(await world.call(li.token, 'showSessionCode', { sessionId })).toMatchObject({ code: 10305 })
})

test('six digits that change every thirty seconds, and what the QR code says', async () => {
  const { li } = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T05:00:00.000Z')
  const { result } = await world.call(li.token, 'showSessionCode', { sessionId })
  expect(result).toMatchObject({
    theme: '学习全会精神',
    qrText: `zhibu:checkIn:${sessionId}:${result.digits}`,
    serverNow: '2026-11-18T05:00:00.000Z',
    validUntil: '2026-11-18T05:00:30.000Z',
    counts: { expected: 4, present: 0, absent: 4 },
  })
  expect(result.digits).toMatch(/^\d{6}$/)
  world.setNow('2026-11-18T05:00:29.999Z')
  expect((await world.call(li.token, 'showSessionCode', { sessionId })).result.digits).toBe(result.digits)
  world.setNow('2026-11-18T05:00:30.000Z')
  const next = (await world.call(li.token, 'showSessionCode', { sessionId })).result
  expect(next.digits).not.toBe(result.digits)
  expect(next.validUntil).toBe('2026-11-18T05:01:00.000Z')
})

test('another branch and the rival school find nothing', async () => {
  const { li, wang } = await world.school()
  const rival = await world.school()
  const sessionId = await openedSession(world, li)
  world.setNow('2026-11-18T06:00:00.000Z')
  for (const stranger of [wang, rival.li]) {
    expect(await world.call(stranger.token, 'showSessionCode', { sessionId })).toMatchObject({ status: 404, code: 101 })
  }
})
