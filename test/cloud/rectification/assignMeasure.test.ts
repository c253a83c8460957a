import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { editsOf } from './edits'
import { giveTo, makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const owner = async (school: School, measureId: number) =>
  (
    await world.sql(school.id, 'select assignee_id, due_on from measures where school_id = $1 and measure_id = $2', [
      school.id,
      measureId,
    ])
  )[0]

test('a member, and a leader, may not assign', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const input = { measureId: measures['1.1'], personId: school.zhao.id, dueOn: null }
  expect(await world.call(school.zhao.token, 'assignMeasure', input)).toMatchObject({ status: 403, code: 10002 })
  expect(await world.call(school.chen.token, 'assignMeasure', input)).toMatchObject({ code: 10002 })
})

test('a person of another branch, who left, or who is no member, is not there', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const give = (personId: number) =>
    world.call(school.li.token, 'assignMeasure', { measureId: measures['1.1'], personId, dueOn: null })
  expect(await give(school.zhou.id)).toMatchObject({ code: 101 })
  expect(await give(school.wu.id)).toMatchObject({ code: 101 })
  await world.sql(school.id, "update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2", [
    school.id,
    school.qian.id,
  ])
  expect(await give(school.qian.id)).toMatchObject({ code: 101 })
  expect(await owner(school, measures['1.1'])).toMatchObject({ assignee_id: null })
})

test('a measure that another branch works on is not a secretary’s to take', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  await giveTo(world, school, measures['1.1'], school.zhou)
  const take = { measureId: measures['1.1'], personId: school.zhao.id, dueOn: null }
  expect(await world.call(school.li.token, 'assignMeasure', take)).toMatchObject({ code: 101 })
  expect(await world.call(school.li.token, 'assignMeasure', { ...take, personId: null })).toMatchObject({ code: 101 })
  expect(await owner(school, measures['1.1'])).toMatchObject({ assignee_id: school.zhou.id })
  expect(await world.call(school.wu.token, 'assignMeasure', take)).toMatchObject({ status: 200 })
  expect(await owner(school, measures['1.1'])).toMatchObject({ assignee_id: school.zhao.id })
})

test('a day that does not exist is refused', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const input = { measureId: measures['1.1'], personId: school.zhao.id, dueOn: '2026-02-30' }
  expect(await world.call(school.li.token, 'assignMeasure', input)).toMatchObject({ status: 400, code: 10007 })
})

test('what is accepted, closed or waiting keeps its person', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const give = (measureId: number, personId: number, dueOn: string | null = null) =>
    world.call(school.li.token, 'assignMeasure', { measureId, personId, dueOn })
  expect(await give(measures['3.1'], school.zhao.id)).toMatchObject({ code: 10504 })
  await giveTo(world, school, measures['1.1'], school.zhao)
  await putEvidence(world, school, measures['1.1'], school.zhao)
  expect(await give(measures['1.1'], school.qian.id)).toMatchObject({ code: 10503 })
  expect(await give(measures['1.1'], school.zhao.id, '2026-12-01')).toMatchObject({ status: 200 })
  await putEvidence(world, school, measures['1.2'], school.zhao, { by: school.li, state: 'accepted' })
  expect(await give(measures['1.2'], school.zhao.id)).toMatchObject({ code: 10502 })
})

test('a secretary gives a measure to a member of the branch with a date, and takes it back', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const measureId = measures['1.1']
  const give = { measureId, personId: school.zhao.id, dueOn: '2026-12-01' }
  expect(await world.call(school.li.token, 'assignMeasure', give)).toMatchObject({ status: 200, result: {} })
  expect(await owner(school, measureId)).toEqual({ assignee_id: school.zhao.id, due_on: '2026-12-01' })
  await world.call(school.li.token, 'assignMeasure', { measureId, personId: null, dueOn: null })
  expect(await owner(school, measureId)).toEqual({ assignee_id: null, due_on: null })
})

test('a measure goes to a department, at once or by a date; what is left out stays, and the story tells it', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const measureId = measures['1.1']
  const give = (more: object) =>
    world.call(school.li.token, 'assignMeasure', { measureId, personId: null, dueOn: '2026-12-01', ...more })
  expect(await give({ department: ' 总务处 ', fixNow: true, reason: '先办起来' })).toMatchObject({ status: 200 })
  await give({ personId: school.zhao.id })
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId: findings['1'] })
  expect(result.measures[0]).toMatchObject({ department: '总务处', fixNow: true, assigneeName: '赵老师' })
  expect(
    (await editsOf(world, school, findings['1'])).map(({ field, before, after, reason }) => [
      field,
      before,
      after,
      reason,
    ]),
  ).toEqual([
    ['dueOn', '2026-11-20', '2026-12-01', '先办起来'],
    ['department', null, '总务处', '先办起来'],
    ['fixNow', 'false', 'true', '先办起来'],
    ['assignee', null, String(school.zhao.id), null],
  ])
  expect(result.history[0]).toMatchObject({
    field: 'assignee',
    before: null,
    after: '赵老师',
    measure: 1,
    by: '李书记',
  })
})

test('the rival school’s administrator reaches neither measure nor person', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { measures } = await makeLedger(world, school)
  const theirs = await makeLedger(world, rival)
  const call = (measureId: number, personId: number) =>
    world.call(rival.wu.token, 'assignMeasure', { measureId, personId, dueOn: null })
  expect(await call(measures['1.1'], rival.zhao.id)).toMatchObject({ code: 101 })
  expect(await call(theirs.measures['1.1'], school.zhao.id)).toMatchObject({ code: 101 })
})
