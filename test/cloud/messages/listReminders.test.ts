import { type Rows, rowsOf } from '../setup/rows'
import type { School, TestPerson } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
let school: School
let rows: Rows
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow('2026-11-18T02:00:00Z')
  school = await world.school()
  rows = rowsOf(world, school)
})

const remind = async ({ token }: TestPerson) => (await world.call(token, 'listReminders', {})).result
const due = async (dueOn: string | null, person = school.zhao, findingId?: number) =>
  rows.measure({ findingId: findingId ?? (await rows.finding()), dueOn, assigneeId: person.id })
const handIn = (measureId: number, person: TestPerson, recordedAt = '2026-11-17T02:00:00Z', branchId = school.admin) =>
  rows.evidence({ measureId, personId: person.id, branchId, recordedAt })
const sql = (text: string, ...values: unknown[]) => world.sql(school.id, text, [school.id, ...values])

test('nobody without a session; nothing where nothing is owed and nothing waits', async () => {
  expect(await world.call(null, 'listReminders', {})).toMatchObject({ status: 401, code: 211 })
  for (const person of [school.zhao, school.li, school.chen, school.wu])
    expect(await remind(person)).toEqual({ today: '2026-11-18', measures: [], waiting: [] })
})

test('my measures: sent back first, then over their day, then within a week; not others’, accepted, waiting or closed', async () => {
  const [far, week, tomorrow, over] = [
    await due('2026-11-26'),
    await due('2026-11-25'),
    await due('2026-11-19'),
    await due('2026-11-17'),
  ]
  await due('2026-11-19', school.qian)
  await due('2026-11-19', school.zhao, await rows.finding('done'))
  await handIn(await due('2026-11-18'), school.zhao)
  const by = { by: school.li.id, at: '2026-11-17T03:00:00Z' }
  const returned = await due(null)
  const who = { personId: school.zhao.id, branchId: school.admin, recordedAt: '2026-11-16T02:00:00Z' }
  await rows.evidence({ measureId: returned, ...who, returned: { ...by, reason: '照片看不清' } })
  await rows.evidence({ measureId: await due('2026-11-18'), ...who, accepted: by })
  const { measures, waiting } = await remind(school.zhao)
  expect(waiting).toEqual([])
  expect(measures.map(({ kind, measureId, daysLeft }) => [kind, measureId, daysLeft])).toEqual([
    ['returned', returned, null],
    ['overdue', over, -1],
    ['soon', tomorrow, 1],
    ['soon', week, 7],
  ])
  expect(measures[0]).toMatchObject({ returnReason: '照片看不清', dueOn: null })
  expect(measures.map(({ measureId }) => measureId)).not.toContain(far)
})

test('a secretary: what waits for the branch, not one’s own; a leader: where the branch has no other secretary', async () => {
  await handIn(await due(null), school.zhao, '2026-11-16T02:00:00Z')
  await handIn(await due(null), school.qian)
  await handIn(await due(null), school.li)
  await handIn(await due(null), school.zhou, '2026-11-15T02:00:00Z', school.arts)
  expect((await remind(school.li)).waiting).toEqual([{ kind: 'review', count: 2, since: '2026-11-16T02:00:00.000Z' }])
  expect((await remind(school.chen)).waiting).toEqual([{ kind: 'review', count: 1, since: '2026-11-17T02:00:00.000Z' }])
  expect((await remind(school.zhao)).waiting).toEqual([])
  expect((await remind((await world.school()).li)).waiting).toEqual([])
})

test('what waits for review is what the review page shows, for everyone', async () => {
  await handIn(await due(null), school.zhao)
  await handIn(await due(null), school.li)
  await handIn(await due(null), school.zhou, '2026-11-17T02:00:00Z', school.arts)
  await rows.leave(school.wang.id, '2026-11-10')
  for (const person of [school.li, school.wang, school.chen]) {
    const { result } = await world.call(person.token, 'listWaitingEvidence', {})
    const shown = result?.evidence.length ?? 0
    const said = (await remind(person))?.waiting.find(({ kind }) => kind === 'review')?.count ?? 0
    expect(said).toBe(shown)
  }
})

test('a leader: requests for closure, but not where they accepted; look-backs that are due and not answered', async () => {
  const request = async (findingId: number, at: string, decidedAt: string | null = null) =>
    sql(
      `insert into closure_requests (school_id, finding_id, at, person_id, note, decided_at) values ($1, $2, $3, $4, '', $5)`,
      ...[findingId, at, school.li.id, decidedAt],
    )
  await request(await rows.finding(), '2026-11-12T02:00:00Z')
  await request(await rows.finding(), '2026-11-11T02:00:00Z', '2026-11-12T02:00:00Z')
  const accepted = await rows.finding()
  await request(accepted, '2026-11-10T02:00:00Z')
  await rows.evidence({
    ...{ measureId: await due(null, school.zhao, accepted), personId: school.zhao.id, branchId: school.admin },
    ...{ recordedAt: '2026-11-09T02:00:00Z', accepted: { by: school.chen.id, at: '2026-11-09T03:00:00Z' } },
  })
  const kept = async (since: string, answeredMonths?: number) => {
    const findingId = await rows.finding('staged')
    await sql('update findings set state_since = $3 where school_id = $1 and finding_id = $2', findingId, since)
    if (answeredMonths)
      await sql(
        `insert into look_backs (school_id, finding_id, since, months, at, person_id, holds, note) values ($1, $2, $3, $4, now(), $5, true, '')`,
        ...[findingId, since, answeredMonths, school.chen.id],
      )
  }
  await kept('2026-08-18')
  await kept('2026-08-19')
  await kept('2026-05-10')
  await kept('2026-05-10', 6)
  expect((await remind(school.chen)).waiting).toEqual([
    { kind: 'closure', count: 1, since: '2026-11-12T02:00:00.000Z' },
    { kind: 'lookBack', count: 2, since: '2026-11-09T16:00:00.000Z' },
  ])
  expect((await remind(school.zhao)).waiting).toEqual([])
})
