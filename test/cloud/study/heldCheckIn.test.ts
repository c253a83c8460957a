import { randomUUID } from 'node:crypto'
import { heldFor } from '../../../cloud/contract/tap'
import { digitsAt } from '../../../cloud/kernel/oneTimeCode'
import { fits, longestHeld, stepsOf, tapOf } from '../../../cloud/rooms/study/rules'
import type { TestPerson } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const hour = 3_600_000
const moved = (moment: string, ms: number) => new Date(new Date(moment).getTime() + ms).toISOString()

interface Held {
  digits: string
  sessionId?: number
  /** When it was tapped, truly. */
  tapped: string
  /** How far the phone's clock is off. */
  off?: number
}

/** Sends now what was tapped then, by the clock of a phone that may be wrong. */
const sendHeld = (who: TestPerson, { digits, sessionId, tapped, off = 0 }: Held) =>
  world.call(
    who.token,
    'checkIn',
    { digits, sessionId, occurredAt: moved(tapped, off) },
    randomUUID(),
    moved(world.now().toISOString(), off),
  )

async function codeAt(moment: string) {
  const school = await world.school()
  const sessionId = await openedSession(world, school.li)
  world.setNow(moment)
  return { ...school, sessionId, digits: await digitsOf(world, school.li, sessionId) }
}

const tapped = '2026-11-18T06:03:00.000Z'

test('held for over twelve hours it is refused with what to do, and nothing is written', async () => {
  const { id, zhao, sessionId, digits } = await codeAt(tapped)
  world.setNow(moved(tapped, 12 * hour + 1))
  for (const where of [sessionId, undefined]) {
    expect(await sendHeld(zhao, { digits, sessionId: where, tapped })).toMatchObject({ status: 400, code: 10312 })
  }
  expect(await world.sql(id, 'select 1 from check_ins where school_id = $1', [id])).toEqual([])
})

test('a code that was old, not yet shown or of no session at the tap stays refused', async () => {
  const { zhao, sessionId, digits } = await codeAt(tapped)
  world.setNow('2026-11-18T09:00:00.000Z')
  for (const other of [moved(tapped, 61_000), moved(tapped, -61_000), '2026-11-18T08:30:00.000Z']) {
    expect((await sendHeld(zhao, { digits, sessionId, tapped: other })).code).toBe(
      other > '2026-11-18T08:00' ? 10304 : 10301,
    )
  }
})

test('a tap from the future counts as of now', async () => {
  const { zhao, sessionId, digits } = await codeAt(tapped)
  world.setNow('2026-11-18T07:00:00.000Z')
  expect(await sendHeld(zhao, { digits, sessionId, tapped: '2026-11-18T07:30:00.000Z' })).toMatchObject({ code: 10301 })
})

test.each([0, 24 * hour, -24 * hour])('sent after the end, by a clock %d ms off, it counts by its tap', async (off) => {
  const { li, zhao, sessionId, digits } = await codeAt(tapped)
  world.setNow('2026-11-18T12:00:00.000Z')
  const { result } = await sendHeld(zhao, { digits, tapped, off })
  expect(result).toMatchObject({
    sessionId,
    attendance: 'present',
    occurredAt: tapped,
    recordedAt: '2026-11-18T12:00:00.000Z',
    wasThere: false,
  })
  const { lines } = (await world.call(li.token, 'showRegister', { sessionId })).result
  expect(lines.find(({ name }) => name === '赵老师')).toMatchObject({ sentLater: true, enteredLate: false })
  const { mine } = (await world.call(zhao.token, 'showSession', { sessionId })).result
  expect(mine).toMatchObject({ sentLater: true, occurredAt: tapped })
})

test('late is late by the tap; ten minutes on the way are no label', async () => {
  const { li, zhao, sessionId } = await codeAt(tapped)
  const late = '2026-11-18T06:20:00.000Z'
  world.setNow(late)
  const digits = await digitsOf(world, li, sessionId)
  world.setNow(moved(late, 600_000))
  expect((await sendHeld(zhao, { digits, sessionId, tapped: late })).result).toMatchObject({ attendance: 'late' })
  const { mine } = (await world.call(zhao.token, 'showSession', { sessionId })).result
  expect(mine).toMatchObject({ sentLater: false })
})

test('tapped twice without a network, the first one stands', async () => {
  const { zhao, sessionId, digits } = await codeAt(tapped)
  world.setNow('2026-11-18T08:30:00.000Z')
  const first = await sendHeld(zhao, { digits, sessionId, tapped })
  world.setNow(moved(tapped, 20 * hour))
  expect((await sendHeld(zhao, { digits, sessionId, tapped: moved(tapped, 5000) })).result).toEqual({
    ...first.result,
    wasThere: true,
  })
})

test('a leave told before the end counts when it arrives after it', async () => {
  const { id, zhao, sessionId } = await codeAt(tapped)
  world.setNow('2026-11-18T10:00:00.000Z')
  const ask = (occurredAt?: string) =>
    world.call(zhao.token, 'askLeave', { sessionId, occurredAt }, randomUUID(), world.now().toISOString())
  expect((await ask()).code).toBe(10304)
  expect((await ask('2026-11-18T05:30:00.000Z')).status).toBe(200)
  const lines = await world.sql(id, 'select attendance, occurred_at from check_ins where school_id = $1', [id])
  expect(lines).toEqual([{ attendance: 'excused', occurred_at: new Date('2026-11-18T05:30:00.000Z') }])
})

test('how long it was held is told by the phone’s own clock, or not at all', () => {
  const sent = new Date('2026-11-18T06:00:10.000Z')
  expect(heldFor('2026-11-18T06:00:00.000Z', sent)).toBe(10_000)
  expect(heldFor('2026-11-18T06:00:20.000Z', sent)).toBe(0)
  expect(heldFor('2026-99-18T06:00:00.000Z', sent)).toBe(0)
  expect(heldFor(undefined, sent)).toBe(0)
  expect(heldFor('2026-11-18T06:00:00.000Z', null)).toBe(0)
})

test('a tap is placed by how long it was held; past the tolerance it is now', () => {
  const now = new Date('2026-11-18T18:00:00.000Z')
  expect(tapOf(longestHeld, now)).toEqual(new Date('2026-11-18T06:00:00.000Z'))
  expect(tapOf(longestHeld + 1, now)).toBe(now)
  expect(tapOf(-5, now)).toEqual(now)
})

test('only a held tap may fit the next step', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const now = new Date('2026-11-18T06:00:00.000Z')
  const next = digitsAt(secret, new Date(now.getTime() + 30_000))
  expect(fits(secret, next, now, digitsAt, stepsOf(0))).toBe(false)
  expect(fits(secret, next, now, digitsAt, stepsOf(60_000))).toBe(true)
})
