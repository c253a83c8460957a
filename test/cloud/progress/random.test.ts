import { addDays, startOfDay } from '../../../cloud/contract/calendar'
import { attendances } from '../../../cloud/contract/words'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { countWeek, readRaw } from './naive'

const wednesday = '2026-11-18T02:00:00Z'
const firstDay = '2026-09-28'

/** A small generator with a seed (mulberry32), so that a failure can be run again. */
function dice(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(roll() * count)
  return { roll, below, one: <T>(list: readonly T[]): T => list[below(list.length)] }
}
type Dice = ReturnType<typeof dice>

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** People who join, leave, move and come back on any day; some hold no member's role. */
async function fillRoll({ below, roll }: Dice, rows: Rows, { admin, arts }: School): Promise<number[]> {
  const ids: number[] = []
  for (let n = 0; n < 14; n += 1) {
    const from = addDays(firstDay, below(50) - 20)
    const until = addDays(from, below(40))
    const stays = roll() < 0.4
    const [first, second] = roll() < 0.5 ? [admin, arts] : [arts, admin]
    const id = await rows.person(
      `甲${n}`,
      first,
      from,
      stays ? undefined : until,
      roll() < 0.85 ? ['member'] : ['leader'],
    )
    if (!stays && roll() < 0.7) await rows.membership(id, second, addDays(until, 1 + below(4)))
    ids.push(id)
  }
  return ids
}

async function fillSessions({ below, roll, one }: Dice, rows: Rows, { admin, arts, li }: School, ids: number[]) {
  for (let n = 0; n < 24; n += 1) {
    const startsAt = new Date(startOfDay(addDays(firstDay, below(58))).getTime() + below(48) * 1_800_000).toISOString()
    const expected = ids.filter(() => roll() < 0.7)
    const cancelledAt = roll() < 0.1 ? startsAt : undefined
    const session = await rows.session({ branchId: one([admin, arts]), startsAt, expected, cancelledAt })
    for (const id of expected) {
      if (roll() < 0.8) await rows.line(session, id, one(attendances), roll() < 0.2 ? li.id : undefined)
    }
  }
}

async function fillMarks({ below, one }: Dice, rows: Rows, { admin, arts }: School, ids: number[]) {
  const made = new Set<string>()
  for (let n = 0; n < 220; n += 1) {
    const [id, day] = [one(ids), addDays(firstDay, below(55))]
    if (made.has(`${id} ${day}`)) continue
    made.add(`${id} ${day}`)
    // Which branch the mark was frozen under must not matter: the roll decides.
    await rows.mark(id, day, one([admin, arts]))
  }
}

async function fillMeasures({ below, roll, one }: Dice, rows: Rows, { admin, li }: School, ids: number[]) {
  const findingId = await rows.finding()
  for (let n = 0; n < 40; n += 1) {
    const dueOn = roll() < 0.1 ? null : addDays(firstDay, below(64))
    const assigneeId = roll() < 0.15 ? undefined : one(ids)
    const at = new Date(startOfDay(addDays(firstDay, below(51))).getTime() + below(86_400_000)).toISOString()
    const kind = one(['imported', 'accepted', 'returned', 'none'] as const)
    const acceptedAtImport = kind === 'imported' ? at : undefined
    const measureId = await rows.measure({ findingId, dueOn, assigneeId, acceptedAtImport })
    if (assigneeId === undefined || !isDecided(kind)) continue
    const decided = { by: li.id, at, reason: '补照片' }
    await rows.evidence({ measureId, personId: assigneeId, branchId: admin, recordedAt: at, [kind]: decided })
  }
}

const isDecided = (kind: string): kind is 'accepted' | 'returned' => kind === 'accepted' || kind === 'returned'

test.each([1, 2, 3])('random rows counted by SQL and by hand agree in every week (seed %i)', async (seed) => {
  world.setNow(wednesday)
  const school = await world.school()
  const rows = rowsOf(world, school)
  const chance = dice(seed)
  const ids = await fillRoll(chance, rows, school)
  await fillSessions(chance, rows, school, ids)
  await fillMarks(chance, rows, school, ids)
  await fillMeasures(chance, rows, school, ids)
  const raw = await readRaw(world, school.id)

  const now = world.now()
  const { result: all } = await world.call(school.chen.token, 'showSchoolProgress', {})
  expect(all.trend).toHaveLength(8)
  expect(all.trend).toEqual(all.trend.map(({ week }) => countWeek(raw, null, week, now)))
  for (const branchId of [school.admin, school.arts]) {
    const { result } = await world.call(school.chen.token, 'showBranchProgress', { branchId })
    expect(result.trend).toEqual(all.trend.map(({ week }) => countWeek(raw, branchId, week, now)))
  }
  // The rows must have something to say, or agreement would prove nothing.
  expect(all.trend.filter(({ attendance, xuexi }) => attendance.part > 0 && xuexi.part > 0).length).toBeGreaterThan(3)
  expect(all.school.overdue).toBeGreaterThan(3)
})
