import { openWorld, type World } from '../setup/world'
import { wish } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))

test('only a secretary may open, and one without a branch is told so', async () => {
  const { id, zhao, chen, wu } = await world.school()
  for (const who of [zhao, chen, wu]) {
    expect(await world.call(who.token, 'openSession', wish)).toMatchObject({ status: 403, code: 10002 })
  }
  await world.sql(id, `update people set roles = '{admin,secretary}' where school_id = $1 and person_id = $2`, [
    id,
    wu.id,
  ])
  expect(await world.call(wu.token, 'openSession', wish)).toMatchObject({ status: 400, code: 10116 })
})

test.each([
  ['ends before it starts', { endsAt: '2026-11-18T05:00:00.000Z' }, 10309],
  ['ends when it starts', { endsAt: '2026-11-18T06:00:00.000Z' }, 10309],
  ['lasts over twelve hours', { endsAt: '2026-11-18T18:00:00.001Z' }, 10309],
  [
    'lies more than 366 days ahead',
    { startsAt: '2027-11-20T06:00:00.000Z', endsAt: '2027-11-20T08:00:00.000Z' },
    10007,
  ],
  ['lies more than 366 days back', { startsAt: '2025-11-16T06:00:00.000Z', endsAt: '2025-11-16T08:00:00.000Z' }, 10007],
  [
    'is on a day that does not exist',
    { startsAt: '2027-02-30T06:00:00.000Z', endsAt: '2027-02-30T08:00:00.000Z' },
    10007,
  ],
  ['is at an hour that does not exist', { startsAt: '2026-11-18T25:00:00.000Z' }, 10007],
  ['expects nobody', { expectedIds: [] }, 10310],
  ['has an empty theme', { theme: '' }, 10001],
  ['is of no known kind', { kind: 'party' as 'partyLesson' }, 10001],
])('a session that %s is refused and nothing is written', async (_, wrong, code) => {
  const { id, li } = await world.school()
  expect(await world.call(li.token, 'openSession', { ...wish, ...wrong })).toMatchObject({ status: 400, code })
  expect(await world.sql(id, 'select 1 from study_sessions where school_id = $1', [id])).toEqual([])
  expect(await world.sql(id, 'select 1 from audits where school_id = $1', [id])).toEqual([])
})

test('a branch whose roll is empty on that day has nobody to expect', async () => {
  const { li } = await world.school()
  const before = { startsAt: '2025-12-31T06:00:00.000Z', endsAt: '2025-12-31T08:00:00.000Z' }
  expect(await world.call(li.token, 'openSession', { ...wish, ...before })).toMatchObject({ code: 10310 })
})

test('by default everyone on the roll of that day is expected: not who left before, nor who comes after', async () => {
  const { id, admin, li, zhao, qian, chen } = await world.school()
  await world.sql(id, `update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2`, [
    id,
    qian.id,
  ])
  await world.sql(
    id,
    `with p as (insert into people (school_id, name, roles) values ($1, '新来的', '{member}') returning person_id)
     insert into memberships (school_id, person_id, branch_id, joined_on) select $1, person_id, $2, '2026-11-19' from p`,
    [id, admin],
  )
  const { result } = await world.call(li.token, 'openSession', wish)
  expect(result.expected).toBe(3)
  const expected = await world.sql<{ person_id: number }>(
    id,
    'select person_id from expected_people where school_id = $1 and session_id = $2 order by person_id',
    [id, result.sessionId],
  )
  expect(expected.map((row) => row.person_id)).toEqual([li.id, zhao.id, chen.id])
})

test('the day is the one in Shanghai: 23:30 on the 18th is before 00:30 on the 19th', async () => {
  const { id, li, qian } = await world.school()
  await world.sql(id, `update memberships set left_on = '2026-11-18' where school_id = $1 and person_id = $2`, [
    id,
    qian.id,
  ])
  const late = { startsAt: '2026-11-18T15:30:00.000Z', endsAt: '2026-11-18T15:45:00.000Z' }
  expect((await world.call(li.token, 'openSession', { ...wish, ...late })).result.expected).toBe(4)
  const next = { startsAt: '2026-11-18T16:30:00.000Z', endsAt: '2026-11-18T16:45:00.000Z' }
  expect((await world.call(li.token, 'openSession', { ...wish, ...next })).result.expected).toBe(3)
})

test('chosen people are expected; one past session may be opened too', async () => {
  const { li, zhao } = await world.school()
  const past = {
    startsAt: '2026-11-11T06:00:00.000Z',
    endsAt: '2026-11-11T08:00:00.000Z',
    expectedIds: [zhao.id, li.id],
  }
  const { status, result } = await world.call(li.token, 'openSession', { ...wish, ...past, firstAgendaItem: true })
  expect(status).toBe(200)
  expect(result.expected).toBe(2)
  const shown = await world.call(li.token, 'showSession', { sessionId: result.sessionId })
  expect(shown.result).toMatchObject({
    openedBy: '李书记',
    session: { state: 'ended', firstAgendaItem: true, precedingStudy: false, branchName: '行政支部' },
  })
})

test('each session has a secret of its own', async () => {
  const { id, li } = await world.school()
  await world.call(li.token, 'openSession', wish)
  await world.call(li.token, 'openSession', wish)
  const rows = await world.sql<{ secret: string }>(id, 'select secret from study_sessions where school_id = $1', [id])
  expect(rows).toHaveLength(2)
  expect(rows[0].secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(rows[0].secret).not.toBe(rows[1].secret)
})

test('sent twice with one request id it opens once', async () => {
  const { id, li } = await world.school()
  const requestId = '00000000-0000-4000-8000-000000000001'
  const first = await world.call(li.token, 'openSession', wish, requestId)
  const second = await world.call(li.token, 'openSession', wish, requestId)
  expect(second.result).toEqual(first.result)
  expect(await world.sql(id, 'select 1 from study_sessions where school_id = $1', [id])).toHaveLength(1)
})

test('people of another branch or another school are not there', async () => {
  const { id, li, zhao, zhou } = await world.school()
  const rival = await world.school()
  for (const stranger of [zhou, rival.zhao]) {
    const expectedIds = [zhao.id, stranger.id]
    expect(await world.call(li.token, 'openSession', { ...wish, expectedIds })).toMatchObject({
      status: 404,
      code: 101,
    })
  }
  expect(await world.sql(id, 'select 1 from study_sessions where school_id = $1', [id])).toEqual([])
})
