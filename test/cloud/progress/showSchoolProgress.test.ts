import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.setNow('2026-11-18T02:00:00Z'))

test('it is for leaders and the administrator only', async () => {
  const { zhao, li, wu, chen } = await world.school()
  for (const { token } of [zhao, li]) {
    expect(await world.call(token, 'showSchoolProgress', {})).toMatchObject({ status: 403, code: 10002 })
  }
  for (const { token } of [wu, chen]) {
    expect(await world.call(token, 'showSchoolProgress', {})).toMatchObject({ status: 200 })
  }
})

test('a week that is still to come is refused', async () => {
  const { chen } = await world.school()
  expect(await world.call(chen.token, 'showSchoolProgress', { week: '2026-W48' })).toMatchObject({ code: 10007 })
})

test('branches stand in roster order, however they do; an empty one too', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await world.sql(school.id, `insert into branches (school_id, name, position) values ($1, '老干支部', 0)`, [school.id])
  await rows.mark(school.zhou.id, '2026-11-17', school.arts)
  const { result } = await world.call(school.chen.token, 'showSchoolProgress', {})
  expect(result.week).toBe('2026-W47')
  expect(result.branches.map(({ name }) => name)).toEqual(['老干支部', '行政支部', '文科支部'])
  expect(result.branches.map(({ numbers }) => numbers.xuexi)).toEqual([
    { rate: null, part: 0, whole: 0 },
    { rate: 0, part: 0, whole: 12 },
    { rate: 1 / 6, part: 1, whole: 6 },
  ])
  expect(result.school).toEqual(result.trend[7])
  expect(result.school.xuexi).toEqual({ rate: 1 / 18, part: 1, whole: 18 })
  expect(JSON.stringify(result)).not.toContain('老师')
})

test('the three honest numbers, what is blocked by whom, and what could be closed', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const done = { acceptedAtImport: '2026-10-01T00:00:00Z', dueOn: '2026-10-01' }
  await rows.measure({ findingId: await rows.finding('done'), ...done })
  await rows.finding('doneKeep')
  const staged = await rows.finding('staged')
  await rows.measure({ findingId: staged, ...done })
  const half = await rows.finding('open')
  await rows.measure({ findingId: half, ...done })
  await rows.measure({ findingId: half, dueOn: '2026-10-01' })
  await rows.finding('open')
  const blocked = await rows.finding('notDone', '县财政局')
  const { result } = await world.call(school.chen.token, 'showSchoolProgress', {})
  expect(result.headline).toEqual({ closed: 2, staged: 1, blocked: 1, open: 2 })
  expect(result.blocked).toEqual([{ blockedBy: '县财政局', findings: [{ id: blocked, title: '问题6' }] }])
  // Half done is not all done, and a finding without measures has nothing to show for itself.
  expect(result.closableFindings).toEqual([{ id: staged, title: '问题3' }])
})

test('a school sees nothing of another', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.mark(school.zhao.id, '2026-11-17', school.admin)
  await rows.finding('notDone', '县财政局')
  const rival = await world.school()
  const { result } = await world.call(rival.chen.token, 'showSchoolProgress', {})
  expect(result).toMatchObject({ school: { xuexi: { part: 0 } }, headline: { blocked: 0 }, blocked: [] })
  expect(result.branches.map(({ id }) => id)).toEqual([rival.admin, rival.arts])
})
