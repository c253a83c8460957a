import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { editsOf } from './edits'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rowOf = async (school: School, measureId: number) =>
  (
    await world.sql(
      school.id,
      'select text, due_on, department, fix_now from measures where school_id = $1 and measure_id = $2',
      [school.id, measureId],
    )
  )[0]

test('members and leaders may not; a reason, words and a real day are needed', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  const input = { measureId: measures['1.1'], text: '每月学习一次', reason: '写具体' }
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'editMeasure', input)).toMatchObject({ code: 10002 })
  const edit = (more: object) => world.call(school.li.token, 'editMeasure', { ...input, ...more })
  expect(await edit({ reason: '  ' })).toMatchObject({ code: 10001 })
  expect(await edit({ text: ' \n ' })).toMatchObject({ code: 10001, data: { at: '/text' } })
  expect(await edit({ dueOn: '2026-13-01' })).toMatchObject({ code: 10001 })
  expect(await edit({ dueOn: '2026-11-31' })).toMatchObject({ code: 10007 })
})

test('what was accepted or closed keeps its words, and what waits keeps its text', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  await putEvidence(world, school, measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  await putEvidence(world, school, measures['1.2'], school.zhao)
  const edit = (measureId: number, more: object) =>
    world.call(school.li.token, 'editMeasure', { measureId, reason: '写具体', ...more })
  expect(await edit(measures['1.1'], { text: '改' })).toMatchObject({ code: 10527 })
  expect(await edit(measures['3.1'], { text: '改' })).toMatchObject({ code: 10504 })
  expect(await edit(measures['1.2'], { text: '改' })).toMatchObject({ code: 10503 })
  expect(await edit(measures['1.2'], { dueOn: '2026-12-01' })).toMatchObject({ status: 200 })
})

test('words, date, department and 立行立改 change, each with its line', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const measureId = measures['1.1']
  const input = { measureId, text: '每月学习一次', dueOn: null, department: '党建办', fixNow: true, reason: '写具体' }
  expect(await world.call(school.wu.token, 'editMeasure', input)).toMatchObject({ status: 200, result: {} })
  expect(await rowOf(school, measureId)).toEqual({
    ...{ text: '每月学习一次', due_on: null, department: '党建办', fix_now: true },
  })
  expect(
    (await editsOf(world, school, findings['1'])).map(({ field, before, after }) => [field, before, after]),
  ).toEqual([
    ['text', '制定学习计划', '每月学习一次'],
    ['dueOn', '2026-11-20', null],
    ['department', null, '党建办'],
    ['fixNow', 'false', 'true'],
  ])
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId: findings['1'] })
  expect(result.measures[0]).toMatchObject({ text: '每月学习一次', department: '党建办', fixNow: true, dueOn: null })
  expect(result.history[0]).toMatchObject({ kind: 'edit', by: '吴管理员', measure: 1, reason: '写具体' })
})

test('the rival school does not find it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { measures } = await makeLedger(world, school)
  const input = { measureId: measures['1.1'], text: '改', reason: '看看' }
  expect(await world.call(rival.wu.token, 'editMeasure', input)).toMatchObject({ code: 101 })
})
