import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('a week that does not exist is refused', async () => {
  const { zhao } = await world.school()
  for (const week of ['2025-W53', '0000-W01']) {
    expect(await world.call(zhao.token, 'showBranchXuexi', { week })).toMatchObject({ status: 400, code: 10007 })
  }
  expect((await world.call(zhao.token, 'showBranchXuexi', { week: '9999-W52' })).status).toBe(200)
})

test('another branch is not there; who is in none must say which', async () => {
  const { id, arts, zhao, wu } = await world.school()
  expect(await world.call(zhao.token, 'showBranchXuexi', { branchId: arts })).toMatchObject({ status: 404, code: 101 })
  await world.sql(id, `update people set roles = '{leader}' where school_id = $1 and person_id = $2`, [id, wu.id])
  expect(await world.call(wu.token, 'showBranchXuexi', {})).toMatchObject({ status: 400, code: 10116 })
  expect((await world.call(wu.token, 'showBranchXuexi', { branchId: arts })).result.branchName).toBe('文科支部')
})

test('this week by day: counts, no names; the rate is over the days that have begun', async () => {
  const { li, zhao, qian, zhou } = await world.school()
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18'])
    await world.call(zhao.token, 'markXuexi', { day, points: 300 })
  await world.call(qian.token, 'markXuexi', { day: '2026-11-18' })
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-15' })
  await world.call(zhou.token, 'markXuexi', { day: '2026-11-18' })
  const { result } = await world.call(li.token, 'showBranchXuexi', {})
  expect(result).toEqual({
    branchName: '行政支部',
    week: '2026-W47',
    days: [
      { day: '2026-11-16', marked: 1, onRoll: 4, isElapsed: true },
      { day: '2026-11-17', marked: 1, onRoll: 4, isElapsed: true },
      { day: '2026-11-18', marked: 2, onRoll: 4, isElapsed: true },
      { day: '2026-11-19', marked: 0, onRoll: 4, isElapsed: false },
      { day: '2026-11-20', marked: 0, onRoll: 4, isElapsed: false },
      { day: '2026-11-21', marked: 0, onRoll: 4, isElapsed: false },
      { day: '2026-11-22', marked: 0, onRoll: 4, isElapsed: false },
    ],
    weekRate: { rate: 4 / 12, part: 4, whole: 12 },
    remindedToday: false,
  })
})

test('a person counts from the day they join to the day they leave', async () => {
  const { id, zhao, qian, chen } = await world.school()
  const move = (set: string, personId: number) =>
    world.sql(id, `update memberships set ${set} where school_id = $1 and person_id = $2`, [id, personId])
  await world.call(qian.token, 'markXuexi', { day: '2026-11-16' })
  await world.call(qian.token, 'markXuexi', { day: '2026-11-17' })
  await move(`left_on = '2026-11-16'`, qian.id)
  await move(`joined_on = '2026-11-18'`, chen.id)
  const { days, weekRate } = (await world.call(zhao.token, 'showBranchXuexi', {})).result
  expect(days.slice(0, 3).map(({ marked, onRoll }) => [marked, onRoll])).toEqual([
    [1, 3],
    [0, 2],
    [0, 3],
  ])
  expect(weekRate).toEqual({ rate: 1 / 8, part: 1, whole: 8 })
})

test('when the roll is corrected, a person’s marks go with the person', async () => {
  const { id, arts, li, wang, zhao } = await world.school()
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-18' })
  await world.sql(id, 'update memberships set branch_id = $3 where school_id = $1 and person_id = $2', [
    id,
    zhao.id,
    arts,
  ])
  const today = async (token: string) => (await world.call(token, 'showBranchXuexi', {})).result.days[2]
  expect(await today(li.token)).toMatchObject({ marked: 0, onRoll: 3 })
  expect(await today(wang.token)).toMatchObject({ marked: 1, onRoll: 3 })
})

test('a past week takes a late mark and loses one taken back; a week to come has no rate', async () => {
  const { zhao } = await world.school()
  const rate = async (week: string) => (await world.call(zhao.token, 'showBranchXuexi', { week })).result.weekRate
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-15' })
  expect(await rate('2026-W46')).toEqual({ rate: 1 / 28, part: 1, whole: 28 })
  await world.call(zhao.token, 'unmarkXuexi', { day: '2026-11-15' })
  expect(await rate('2026-W46')).toEqual({ rate: 0, part: 0, whole: 28 })
  expect(await rate('2026-W48')).toEqual({ rate: null, part: 0, whole: 0 })
})

test('a reminder of today shows for its own branch only', async () => {
  const { arts, li, zhao, chen } = await world.school()
  await world.call(li.token, 'remindUnmarked', {})
  expect((await world.call(zhao.token, 'showBranchXuexi', {})).result.remindedToday).toBe(true)
  expect((await world.call(chen.token, 'showBranchXuexi', { branchId: arts })).result.remindedToday).toBe(false)
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await world.call(zhao.token, 'showBranchXuexi', {})).result.remindedToday).toBe(false)
})

test('a leader sees their own branch by default; the rival leader never ours', async () => {
  const { admin, chen } = await world.school()
  const rival = await world.school()
  expect((await world.call(chen.token, 'showBranchXuexi', {})).result.branchName).toBe('行政支部')
  expect(await world.call(rival.chen.token, 'showBranchXuexi', { branchId: admin })).toMatchObject({
    status: 404,
    code: 101,
  })
})
