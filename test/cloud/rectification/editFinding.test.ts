import { openWorld, type World } from '../setup/world'
import { editsOf, findingRow } from './edits'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and leaders may not; a reason, a title and a real day are needed', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['1'], title: '新的写法', reason: '原文有误' }
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'editFinding', input)).toMatchObject({ code: 10002 })
  const edit = (more: object) => world.call(school.li.token, 'editFinding', { ...input, ...more })
  expect(await edit({ reason: ' ' })).toMatchObject({ code: 10001, data: { at: '/reason' } })
  expect(await edit({ title: ' \u200b ' })).toMatchObject({ code: 10001, data: { at: '/title' } })
  expect(await edit({ dueOn: '2026-02-30' })).toMatchObject({ code: 10007 })
  expect(await editsOf(world, school, findings['1'])).toEqual([])
})

test('what is closed keeps its words', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['3'], title: '新的写法', reason: '原文有误' }
  expect(await world.call(school.wu.token, 'editFinding', input)).toMatchObject({ status: 400, code: 10504 })
})

test('only what changed is written, each field with who, from, to and why', async () => {
  const school = await world.school()
  const { findings, categories } = await makeLedger(world, school)
  const findingId = findings['1']
  const input = {
    findingId,
    ...{
      title: '理论学习不够深入',
      department: ' 教务处 ',
      nextStep: '先试\n再推开',
      leadOfficer: null,
      dueOn: '2026-12-20',
    },
    ...{ categoryId: categories[1], reason: '责任调整' },
  }
  expect(await world.call(school.li.token, 'editFinding', input)).toMatchObject({ status: 200, result: {} })
  expect(await findingRow(world, school, findingId)).toMatchObject({
    ...{ title: '理论学习不够深入', department: '教务处', lead_officer: null, due_on: '2026-12-20' },
    ...{ category_id: categories[1], next_step: '先试 再推开', state: 'open' },
  })
  const by = { person_id: school.li.id, reason: '责任调整' }
  expect(await editsOf(world, school, findingId)).toEqual([
    { field: 'leadOfficer', before: '党委书记', after: null, ...by },
    { field: 'department', before: '党建办', after: '教务处', ...by },
    { field: 'dueOn', before: '2026-10-31', after: '2026-12-20', ...by },
    { field: 'nextStep', before: null, after: '先试 再推开', ...by },
    { field: 'category', before: '履行职责方面', after: '廉洁学校方面', ...by },
  ])
  await world.call(school.li.token, 'editFinding', { findingId, dueOn: '2026-12-20', reason: '再存一次' })
  expect(await editsOf(world, school, findingId)).toHaveLength(5)
})

test('hostile text comes in as text: no control or bidi signs, markup as it is written', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const title = '<script>alert(1)</script>\u202e=HYPERLINK("x")'
  const input = { findingId: findings['1'], title, reason: '试' }
  await world.call(school.li.token, 'editFinding', input)
  expect(await findingRow(world, school, findings['1'])).toMatchObject({
    title: '<script>alert(1)</script>=HYPERLINK("x")',
  })
})

test('it is linked to the same finding of an earlier round only, and both show it', async () => {
  const school = await world.school()
  const old = await makeLedger(world, school, '第四轮巡察', '2024-03-01')
  const { findings } = await makeLedger(world, school)
  const link = (findingId: number, earlierFindingId: number | null) =>
    world.call(school.li.token, 'editFinding', { findingId, earlierFindingId, reason: '同一问题' })
  expect(await link(findings['1'], findings['2'])).toMatchObject({ code: 10526 })
  expect(await link(old.findings['1'], findings['1'])).toMatchObject({ code: 10526 })
  expect(await link(findings['1'], 999_999_999)).toMatchObject({ code: 101 })
  expect(await link(findings['1'], old.findings['3'])).toMatchObject({ status: 200 })
  const show = async (findingId: number) => (await world.call(school.zhao.token, 'showFinding', { findingId })).result
  const linked = { id: old.findings['3'], round: '第四轮巡察', number: '3', title: '台账不全', state: 'done' }
  expect(await show(findings['1'])).toMatchObject({ earlier: linked, later: [] })
  expect(await show(old.findings['3'])).toMatchObject({
    earlier: null,
    later: [{ id: findings['1'], round: '第五轮巡察' }],
  })
  expect(await editsOf(world, school, findings['1'])).toMatchObject([
    { field: 'earlier', before: null, after: '第四轮巡察 3 台账不全' },
  ])
  await link(findings['1'], null)
  expect(await show(findings['1'])).toMatchObject({ earlier: null })
})

test('nothing of the rival school is reached: finding, category or earlier round', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { findings } = await makeLedger(world, school)
  const theirs = await makeLedger(world, rival, '旧一轮', '2020-01-01')
  const edit = (input: object) =>
    world.call(school.li.token, 'editFinding', { findingId: findings['1'], reason: '看看', ...input })
  expect(await edit({ findingId: theirs.findings['1'] })).toMatchObject({ code: 101 })
  expect(await edit({ categoryId: theirs.categories[0] })).toMatchObject({ code: 101 })
  expect(await edit({ earlierFindingId: theirs.findings['1'] })).toMatchObject({ code: 101 })
})
