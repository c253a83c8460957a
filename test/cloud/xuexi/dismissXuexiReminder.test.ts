import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const open = (schoolId: number) =>
  world.sql(schoolId, 'select 1 from xuexi_reminders where school_id = $1 and dismissed_at is null', [schoolId])

test('an administrator who is no member is never reminded', async () => {
  const { wu } = await world.school()
  expect(await world.call(wu.token, 'dismissXuexiReminder', {})).toMatchObject({ status: 403, code: 10002 })
})

test('only my own reminder of today is put away, once; none at all is no mistake', async () => {
  const { id, li, zhao } = await world.school()
  const rival = await world.school()
  expect(await world.call(zhao.token, 'dismissXuexiReminder', {})).toMatchObject({ status: 200, result: {} })
  for (const who of [li, rival.li]) await world.call(who.token, 'remindUnmarked', {})
  await world.call(zhao.token, 'dismissXuexiReminder', {})
  world.setNow('2026-11-18T03:00:00.000Z')
  await world.call(zhao.token, 'dismissXuexiReminder', {})
  const mine = await world.sql<{ dismissed_at: Date }>(
    id,
    'select dismissed_at from xuexi_reminders where school_id = $1 and person_id = $2',
    [id, zhao.id],
  )
  expect(mine[0].dismissed_at.toISOString()).toBe('2026-11-18T02:00:00.000Z')
  expect([(await open(id)).length, (await open(rival.id)).length]).toEqual([3, 4])
})

test('put away is for today: tomorrow’s reminder comes again', async () => {
  const { id, li, zhao } = await world.school()
  await world.call(li.token, 'remindUnmarked', {})
  await world.call(zhao.token, 'dismissXuexiReminder', {})
  world.setNow('2026-11-19T02:00:00.000Z')
  await world.call(li.token, 'remindUnmarked', {})
  const rows = await world.sql(
    id,
    'select day, dismissed_at is null as stands from xuexi_reminders where school_id = $1 and person_id = $2 order by day',
    [id, zhao.id],
  )
  expect(rows).toEqual([
    { day: '2026-11-18', stands: false },
    { day: '2026-11-19', stands: true },
  ])
})
