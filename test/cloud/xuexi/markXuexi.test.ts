import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const marks = (schoolId: number) =>
  world.sql(
    schoolId,
    'select person_id, day, branch_id, points, is_late from xuexi_marks where school_id = $1 order by day',
    [schoolId],
  )

test.each([
  ['tomorrow', '2026-11-19', 10401],
  ['seven days back', '2026-11-11', 10401],
  ['a day that does not exist', '2026-11-31', 10007],
  ['no day at all', '2026-1-1', 10001],
])('%s is refused and nothing is written', async (_, day, code) => {
  const { id, zhao } = await world.school()
  expect(await world.call(zhao.token, 'markXuexi', { day })).toMatchObject({ status: 400, code })
  expect(await marks(id)).toEqual([])
})

test('30 February lies between two days that can be marked, and is none', async () => {
  const { zhao } = await world.school()
  world.setNow('2026-03-02T02:00:00.000Z')
  expect(await world.call(zhao.token, 'markXuexi', { day: '2026-02-30' })).toMatchObject({ status: 400, code: 10007 })
})

test.each([-1, 301, 1.5])('%d points are refused', async (points) => {
  const { zhao } = await world.school()
  expect(await world.call(zhao.token, 'markXuexi', { day: '2026-11-18', points })).toMatchObject({ code: 10001 })
})

test('who is in no branch is told so; a day before joining is no day of mine', async () => {
  const { id, zhao, wu } = await world.school()
  const day = '2026-11-15'
  expect(await world.call(wu.token, 'markXuexi', { day })).toMatchObject({ status: 403, code: 10002 })
  await world.sql(id, `update people set roles = '{member,leader}' where school_id = $1 and person_id = $2`, [
    id,
    wu.id,
  ])
  expect(await world.call(wu.token, 'markXuexi', { day })).toMatchObject({ status: 400, code: 10116 })
  await world.sql(id, `update memberships set joined_on = '2026-11-16' where school_id = $1 and person_id = $2`, [
    id,
    zhao.id,
  ])
  expect(await world.call(zhao.token, 'markXuexi', { day })).toMatchObject({ status: 400, code: 10403 })
  expect((await world.call(zhao.token, 'markXuexi', { day: '2026-11-16' })).status).toBe(200)
})

test('today is in time, six days back is late, and the day is the one in Shanghai', async () => {
  const { id, admin, zhao } = await world.school()
  world.setNow('2026-11-18T16:30:00.000Z')
  expect((await world.call(zhao.token, 'markXuexi', { day: '2026-11-19' })).result).toEqual({
    day: '2026-11-19',
    late: false,
  })
  const late = await world.call(zhao.token, 'markXuexi', { day: '2026-11-13', points: 0 })
  expect(late.result).toEqual({ day: '2026-11-13', late: true })
  expect(await marks(id)).toEqual([
    { person_id: zhao.id, day: '2026-11-13', branch_id: admin, points: 0, is_late: true },
    { person_id: zhao.id, day: '2026-11-19', branch_id: admin, points: null, is_late: false },
  ])
})

test('held without a network, the day is that of the tap: twelve hours for in time, a week for the day at all', async () => {
  const { zhao } = await world.school()
  const send = (day: string, occurredAt: string) =>
    world.call(zhao.token, 'markXuexi', { day, occurredAt }, undefined, world.now().toISOString())
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await send('2026-11-18', '2026-11-18T15:30:00.000Z')).result.late).toBe(false)
  expect((await send('2026-11-17', '2026-11-17T12:00:00.000Z')).result.late).toBe(true)
  world.setNow('2026-11-22T02:00:00.000Z')
  expect((await send('2026-11-13', '2026-11-19T02:00:00.000Z')).result.late).toBe(true)
  expect((await send('2026-11-12', '2026-11-14T02:00:00.000Z')).code).toBe(10401)
})

test('marking again changes the points, leaves them when none are said, and does not make it late', async () => {
  const { id, zhao } = await world.school()
  const points = async () =>
    (await world.sql<{ points: number }>(id, 'select points from xuexi_marks where school_id = $1', [id]))[0].points
  const day = '2026-11-18'
  await world.call(zhao.token, 'markXuexi', { day, points: 20 })
  await world.call(zhao.token, 'markXuexi', { day, points: 35 })
  expect(await points()).toBe(35)
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await world.call(zhao.token, 'markXuexi', { day })).result.late).toBe(false)
  expect(await points()).toBe(35)
  await world.call(zhao.token, 'markXuexi', { day, points: null })
  expect(await points()).toBeNull()
})

test('the branch is that of the day, not that of today', async () => {
  const { id, admin, arts, zhao } = await world.school()
  await world.sql(id, `update memberships set left_on = '2026-11-16' where school_id = $1 and person_id = $2`, [
    id,
    zhao.id,
  ])
  await world.sql(
    id,
    `insert into memberships (school_id, person_id, branch_id, joined_on) values ($1, $2, $3, '2026-11-17')`,
    [id, zhao.id, arts],
  )
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-16' })
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-17' })
  expect((await marks(id)).map((mark) => mark.branch_id)).toEqual([admin, arts])
})

test('the rival school has marks of its own', async () => {
  const { id, zhao } = await world.school()
  const rival = await world.school()
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-18' })
  expect(await marks(id)).toHaveLength(1)
  expect(await marks(rival.id)).toEqual([])
})
