import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const countsIn = async (schoolId: number) =>
  (
    await world.sql(
      schoolId,
      `select (select count(*)::integer from findings) as findings, (select count(*)::integer from measures) as measures,
         (select count(*)::integer from ledger_removed) as removed`,
    )
  )[0]

const whole = { findings: 4, measures: 5, removed: 0 }

test('members and leaders take nothing out, and nobody without a reason', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  const input = { measureId: made.measures['1.2'], reason: '重复' }
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'removeMeasure', input)).toMatchObject({ status: 403, code: 10002 })
  expect(await world.call(school.li.token, 'removeMeasure', { ...input, reason: ' ' })).toMatchObject({ code: 10001 })
  expect(await countsIn(school.id)).toEqual(whole)
})

test('what has evidence, even sent back, or counts as done stays', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  const returned = { by: school.li, state: 'returned' as const, reason: '不清' }
  await putEvidence(world, school, made.measures['1.1'], school.zhao, returned)
  const remove = (measureId: number) => world.call(school.wu.token, 'removeMeasure', { measureId, reason: '重复' })
  expect(await remove(made.measures['1.1'])).toMatchObject({ status: 400, code: 10512 })
  expect(await remove(made.measures['3.1'])).toMatchObject({ status: 400, code: 10504 })
  expect(await countsIn(school.id)).toEqual(whole)
})

test('what nobody has worked on goes out whole; its history stays', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  const input = { measureId: made.measures['1.2'], reason: '与另一条重复' }
  expect(await world.call(school.li.token, 'removeMeasure', input)).toMatchObject({ status: 200 })
  expect(await countsIn(school.id)).toEqual({ findings: 4, measures: 4, removed: 1 })
  const edits = await world.sql(school.id, 'select finding_id, field, before, reason, person_id from ledger_edits')
  const told = { field: 'removed', before: '主要负责同志领学', reason: '与另一条重复', person_id: school.li.id }
  expect(edits).toEqual([{ finding_id: made.findings['1'], ...told }])
  const turns = await world.sql(school.id, 'select 1 from finding_changes where finding_id = $1', [made.findings['1']])
  expect(turns).toHaveLength(1)
  expect(await world.call(school.li.token, 'removeMeasure', input)).toMatchObject({ status: 404 })
})

test('another school’s is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const made = await makeLedger(world, school)
  const input = { measureId: made.measures['1.2'], reason: '重复' }
  expect(await world.call(rival.wu.token, 'removeMeasure', input)).toMatchObject({ status: 404 })
  expect(await countsIn(school.id)).toEqual(whole)
})
