import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { giveTo, makeLedger, putEvidence, type TestLedger } from './ledger'

let world: World
let school: School
let made: TestLedger
beforeAll(async () => {
  world = await openWorld()
  school = await world.school()
  made = await makeLedger(world, school)
  await giveTo(world, school, made.measures['1.1'], school.zhao)
  await putEvidence(world, school, made.measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
})
afterAll(() => world.close())

test('without a ledger it is empty; another school’s is not there', async () => {
  const rival = await world.school()
  const { result } = await world.call(rival.zhao.token, 'showList', { list: 'findings' })
  expect(result).toEqual({ inspection: null, inspections: [], total: 0, findings: [], tasks: [], results: [] })
  const { inspectionId } = made
  expect(await world.call(rival.zhao.token, 'showList', { list: 'tasks', inspectionId })).toMatchObject({ status: 404 })
})

test('everyone reads the three lists, each from the same rows', async () => {
  const { result } = await world.call(school.zhou.token, 'showList', { list: 'findings' })
  expect(result).toMatchObject({ inspection: { round: '第五轮巡察' }, total: 4, tasks: [], results: [] })
  expect(result.findings[3]).toEqual({
    ...{
      findingId: made.findings['4'],
      number: '4',
      title: '绩效工资未拨付',
      category: '廉洁学校方面',
      state: 'notDone',
    },
    ...{ leadOfficer: '党委书记', department: '党建办', dueOn: '2026-10-31', blockedBy: '县财政资金' },
  })
  const { tasks, total } = (await world.call(school.zhou.token, 'showList', { list: 'tasks' })).result
  expect(total).toBe(5)
  expect(tasks.map(({ number, measure, assignee, state }) => [number, measure, assignee, state])).toEqual([
    ['1', 1, '赵老师', 'accepted'],
    ['1', 2, null, 'planned'],
    ['2', 1, null, 'planned'],
    ['3', 1, null, 'accepted'],
    ['4', 1, null, 'planned'],
  ])
  const { results } = (await world.call(school.zhou.token, 'showList', { list: 'results' })).result
  expect(results.map(({ number, measures, accepted }) => ({ number, measures, accepted }))).toEqual([
    { number: '1', measures: 2, accepted: [{ measure: 1, note: '已完成', on: '2026-11-18', photos: 0 }] },
    { number: '2', measures: 1, accepted: [] },
    { number: '3', measures: 1, accepted: [{ measure: 1, note: null, on: '2026-10-31', photos: 0 }] },
    { number: '4', measures: 1, accepted: [] },
  ])
})

test('a long list comes a hundred rows at a time', async () => {
  const large = await world.school()
  const { inspectionId, findings } = await makeLedger(world, large)
  await world.sql(
    large.id,
    `insert into measures (school_id, finding_id, number, text) select $1, $2, n, '措施' || n from generate_series(3, 250) n`,
    [large.id, findings['1']],
  )
  const page = async (from: number) =>
    (await world.call(large.li.token, 'showList', { list: 'tasks', inspectionId, from })).result
  expect((await page(0)).tasks).toHaveLength(100)
  const last = await page(200)
  expect(last.total).toBe(253)
  expect(last.tasks).toHaveLength(53)
  expect(last.tasks[0]).toMatchObject({ number: '1', measure: 201 })
})
