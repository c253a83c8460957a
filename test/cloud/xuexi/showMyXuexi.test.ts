import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('an administrator who is no member has no days', async () => {
  const { wu } = await world.school()
  expect(await world.call(wu.token, 'showMyXuexi', {})).toMatchObject({ status: 403, code: 10002 })
})

test('fourteen days, newest first, the last seven can be marked', async () => {
  const { zhao, qian } = await world.school()
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-18', points: 25 })
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-16' })
  await world.call(qian.token, 'markXuexi', { day: '2026-11-17' })
  const { today, days } = (await world.call(zhao.token, 'showMyXuexi', {})).result
  expect(today).toBe('2026-11-18')
  expect(days).toHaveLength(14)
  expect(days[0]).toEqual({ day: '2026-11-18', marked: true, points: 25, late: false, canMark: true })
  expect(days[1]).toEqual({ day: '2026-11-17', marked: false, points: null, late: false, canMark: true })
  expect(days[2]).toEqual({ day: '2026-11-16', marked: true, points: null, late: true, canMark: true })
  expect(days[13].day).toBe('2026-11-05')
  expect(days.map((day) => day.canMark)).toEqual([...Array(7).fill(true), ...Array(7).fill(false)])
})

test('days before joining cannot be marked, and nothing of the rival school shows', async () => {
  const { id, zhao } = await world.school()
  const rival = await world.school()
  await world.call(rival.zhao.token, 'markXuexi', { day: '2026-11-18' })
  await world.sql(id, `update memberships set joined_on = '2026-11-17' where school_id = $1 and person_id = $2`, [
    id,
    zhao.id,
  ])
  const { days } = (await world.call(zhao.token, 'showMyXuexi', {})).result
  expect(days.filter((day) => day.canMark).map((day) => day.day)).toEqual(['2026-11-18', '2026-11-17'])
  expect(days.some((day) => day.marked)).toBe(false)
})
