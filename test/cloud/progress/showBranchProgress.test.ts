import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.setNow('2026-11-18T02:00:00Z'))

test('a week that does not exist or is still to come is refused', async () => {
  const { li } = await world.school()
  for (const week of ['2025-W53', '2026-W48', '2099-W01']) {
    expect(await world.call(li.token, 'showBranchProgress', { week })).toMatchObject({ status: 400, code: 10007 })
  }
})

test('the administrator of the program has nothing to look for here', async () => {
  const { wu, admin } = await world.school()
  expect(await world.call(wu.token, 'showBranchProgress', { branchId: admin })).toMatchObject({ code: 10002 })
})

test('someone without a branch is told so; a leader names one', async () => {
  const school = await world.school()
  await world.sql(school.id, `update people set roles = '{leader}' where school_id = $1 and person_id = $2`, [
    school.id,
    school.wu.id,
  ])
  expect(await world.call(school.wu.token, 'showBranchProgress', {})).toMatchObject({ status: 400, code: 10116 })
  const { result } = await world.call(school.wu.token, 'showBranchProgress', { branchId: school.arts })
  expect(result.branch).toEqual({ id: school.arts, name: '文科支部' })
})

test('the branch of today, its eight weeks oldest first, and the named week as the last of them', async () => {
  const { li, admin } = await world.school()
  const { result } = await world.call(li.token, 'showBranchProgress', {})
  expect(result.branch).toEqual({ id: admin, name: '行政支部' })
  expect(result.trend.map(({ week }) => week)).toEqual(
    ['40', '41', '42', '43', '44', '45', '46', '47'].map((number) => `2026-W${number}`),
  )
  expect(result.numbers).toEqual(result.trend[7])
  const { result: past } = await world.call(li.token, 'showBranchProgress', { week: '2026-W02' })
  expect(past.trend.map(({ week }) => week)).toEqual([
    ...['2025-W47', '2025-W48', '2025-W49', '2025-W50', '2025-W51', '2025-W52', '2026-W01', '2026-W02'],
  ])
  expect(past.numbers.week).toBe('2026-W02')
})

test('what waits for review and what is overdue, without a name', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { zhao, qian, zhou, admin, arts } = school
  const findingId = await rows.finding()
  const late = await rows.measure({ findingId, dueOn: '2026-11-10', assigneeId: zhao.id })
  const later = await rows.measure({ findingId, dueOn: '2026-11-17', assigneeId: qian.id })
  await rows.measure({ findingId, dueOn: '2026-11-18', assigneeId: qian.id })
  await rows.measure({ findingId, dueOn: '2026-11-01', assigneeId: zhou.id })
  await rows.evidence({ measureId: later, personId: qian.id, branchId: admin, recordedAt: '2026-11-18T01:00:00Z' })
  const { result } = await world.call(zhao.token, 'showBranchProgress', {})
  expect(result).toMatchObject({ waitingEvidence: 1, numbers: { overdue: 2 } })
  expect(result.overdueMeasures).toEqual([
    { id: late, findingId, text: '措施1', findingTitle: '问题1', dueOn: '2026-11-10' },
    { id: later, findingId, text: '措施2', findingTitle: '问题1', dueOn: '2026-11-17' },
  ])
  expect(JSON.stringify(result)).not.toMatch(/老师|assignee/)
  const { result: other } = await world.call(zhou.token, 'showBranchProgress', {})
  expect(other).toMatchObject({ waitingEvidence: 0, branch: { id: arts }, overdueMeasures: [{ dueOn: '2026-11-01' }] })
})

test('one statement brings it all', async () => {
  const { li } = await world.school()
  await world.call(li.token, 'showBranchProgress', {})
  const before = { ...world.pipe.database.sent }
  await world.call(li.token, 'showBranchProgress', {})
  const { statements } = world.pipe.database.sent
  // The session and the numbers; a native PostgreSQL counts begin and commit too.
  expect(statements - before.statements).toBe(world.pipe.database.kind === 'postgres' ? 4 : 2)
})

test('another branch and another school are not there', async () => {
  const { li, wang, arts } = await world.school()
  const rival = await world.school()
  expect(await world.call(li.token, 'showBranchProgress', { branchId: arts })).toMatchObject({ status: 404, code: 101 })
  expect(await world.call(wang.token, 'showBranchProgress', { branchId: arts })).toMatchObject({ status: 200 })
  expect(await world.call(rival.chen.token, 'showBranchProgress', { branchId: arts })).toMatchObject({ code: 101 })
})
