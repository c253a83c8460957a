import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { giveTo, putEvidence } from './ledger'
import { bringIn, compare, first, type Line, sheetOf } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const second: Line = {
  措施序号: '2',
  整改措施: '领学',
  责任人: '赵老师',
  立行立改: '是',
  完成日期: '2026-09、2026-10-08',
}
const third: Line = { 问题编号: '2', 问题: '台账不全', 责任部门: '总务处', 措施序号: '1', 整改措施: '补齐台账' }
const before = [first, second, third]
const after: Line[] = [
  {
    ...first,
    巡察组: '县委第二巡察组',
    类别: '履职方面',
    责任领导: '副书记',
    整改状态: '已取得阶段性成效需长期坚持',
    整改措施: '制定并公布学习计划',
  },
  { ...second, 整改措施: '领学并交流', 责任人: '钱老师' },
  { 类别序号: '2', 类别: '廉洁方面', 问题编号: '3', 问题: '新的问题', 措施序号: '1', 整改措施: '办' },
]

const given = async (rows: Line[]) => ({ fileBase64: await sheetOf(rows) })

/** All that stands in the ledger, ids and order too. */
const whole = async (school: School) =>
  (
    await world.sql<{ all: unknown }>(
      school.id,
      `select jsonb_build_object(
         'i', (select jsonb_agg(to_jsonb(i)) from inspections i),
         'c', (select jsonb_agg(to_jsonb(c) order by number) from categories c),
         'f', (select jsonb_agg(to_jsonb(f) order by position) from findings f),
         'm', (select jsonb_agg(to_jsonb(m) order by measure_id) from measures m)) as all`,
    )
  )[0].all

const changeAll = async (school: School) => {
  await bringIn(world, school.wu.token, await given(before))
  const stood = await whole(school)
  const { lines } = (await compare(world, school.wu.token, await given(after))).result
  const take = lines.filter(({ canTake }) => canTake).map(({ key }) => key)
  const { result } = await bringIn(world, school.wu.token, await given(after), take)
  return { stood, importId: result.importId, take }
}

test('members and leaders undo nothing', async () => {
  const school = await world.school()
  const { importId } = (await bringIn(world, school.wu.token, await given(before))).result
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'undoImport', { importId })).toMatchObject({ code: 10002 })
})

test('a whole new round disappears, and may come again', async () => {
  const school = await world.school()
  const { importId } = (await bringIn(world, school.li.token, await given(before))).result
  expect(await world.call(school.li.token, 'undoImport', { importId })).toMatchObject({ status: 200 })
  expect(await whole(school)).toEqual({ i: null, c: null, f: null, m: null })
  expect(await world.call(school.li.token, 'undoImport', { importId })).toMatchObject({ status: 404 })
  expect((await bringIn(world, school.li.token, await given(before))).result.added).toBe(7)
})

test('one step back brings every row, text, owner and place back as it was; the history tells both ways', async () => {
  const school = await world.school()
  const { stood, importId, take } = await changeAll(school)
  expect(take).toHaveLength(1)
  expect(await whole(school)).not.toEqual(stood)
  expect(await world.sql(school.id, 'select number, state, state_since from findings order by position')).toEqual([
    { number: '1', state: 'staged', state_since: '2026-11-18' },
    { number: '3', state: 'open', state_since: '2026-11-18' },
  ])
  expect(await world.call(school.li.token, 'undoImport', { importId })).toMatchObject({ status: 200 })
  expect(await whole(school)).toEqual(stood)
  const edits = await world.sql<{ reason: string }>(
    school.id,
    `select e.field, e.before, e.after, e.reason from ledger_edits e where e.field in ('leadOfficer', 'assignee', 'removed', 'restored')
     order by e.edit_id`,
  )
  const [zhao, qian] = [school.zhao, school.qian].map(({ id }) => String(id))
  expect(edits).toEqual([
    { field: 'leadOfficer', before: '党委书记', after: '副书记', reason: '从表格导入' },
    { field: 'assignee', before: zhao, after: qian, reason: '从表格导入' },
    { field: 'removed', before: '台账不全', after: null, reason: '从表格导入' },
    { field: 'removed', before: '补齐台账', after: null, reason: '从表格导入' },
    { field: 'leadOfficer', before: '副书记', after: '党委书记', reason: '撤销表格导入' },
    { field: 'assignee', before: qian, after: zhao, reason: '撤销表格导入' },
    { field: 'restored', before: null, after: '台账不全', reason: '撤销表格导入' },
    { field: 'restored', before: null, after: '补齐台账', reason: '撤销表格导入' },
    { field: 'removed', before: '新的问题', after: null, reason: '撤销表格导入' },
    { field: 'removed', before: '办', after: null, reason: '撤销表格导入' },
  ])
  const turns = await world.sql(
    school.id,
    'select from_state, to_state from finding_changes where from_state is not null order by change_id',
  )
  expect(turns).toEqual([
    { from_state: 'open', to_state: 'staged' },
    { from_state: 'staged', to_state: 'open' },
  ])
})

const works: [string, (school: School) => Promise<unknown>][] = [
  ['evidence on a changed measure', async (s) => putEvidence(world, s, await idOf(s, '1', 1), s.zhao)],
  [
    'a state',
    async (s) =>
      world.call(s.chen.token, 'setFindingState', {
        findingId: await findingOf(s, '1'),
        state: 'open',
        reason: '反弹',
      }),
  ],
  ['an owner', async (s) => giveTo(world, s, await idOf(s, '3', 1), s.zhou)],
  ['an edit', async (s) => world.sql(s.id, "update findings set title = '又改了' where number = '3'")],
  [
    'a new measure',
    async (s) =>
      world.sql(s.id, 'insert into measures (school_id, finding_id, number, text) values ($1, $2, 9, $3)', [
        s.id,
        await findingOf(s, '3'),
        '再加',
      ]),
  ],
  [
    'a number that is taken',
    async (s) =>
      world.sql(
        s.id,
        "insert into findings (school_id, inspection_id, category_id, number, position, title, state) select school_id, inspection_id, category_id, '2', 9, '同号', 'open' from categories limit 1",
      ),
  ],
]

const findingOf = async (school: School, number: string) =>
  (await world.sql<{ id: number }>(school.id, 'select finding_id as id from findings where number = $1', [number]))[0]
    .id

const idOf = async (school: School, number: string, measure: number) =>
  (
    await world.sql<{ id: number }>(
      school.id,
      'select measure_id as id from measures where finding_id = $1 and number = $2',
      [await findingOf(school, number), measure],
    )
  )[0].id

test.each(works)('%s that came since speaks against it, and nothing changes', async (_name, work) => {
  const school = await world.school()
  const { importId } = await changeAll(school)
  await work(school)
  const stands = await whole(school)
  expect(await world.call(school.wu.token, 'undoImport', { importId })).toMatchObject({ status: 400, code: 10511 })
  expect(await whole(school)).toEqual(stands)
})

test('work on other rows does not', async () => {
  const school = await world.school()
  await bringIn(world, school.wu.token, await given(before))
  const { importId } = (
    await bringIn(world, school.wu.token, await given([first, second, { ...third, 问题: '台账很不全' }]))
  ).result
  await world.call(school.chen.token, 'setFindingState', {
    findingId: await findingOf(school, '1'),
    state: 'staged',
    reason: '已见成效',
  })
  expect(await world.call(school.wu.token, 'undoImport', { importId })).toMatchObject({ status: 200 })
  expect(await world.sql(school.id, "select title from findings where number = '2'")).toEqual([{ title: '台账不全' }])
})

test('only the newest import is undone, and not another school’s', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { importId } = (await bringIn(world, school.wu.token, await given(before))).result
  await bringIn(world, school.wu.token, await given([...before, { 问题编号: '2', 措施序号: '2', 整改措施: '再补' }]))
  expect(await world.call(school.wu.token, 'undoImport', { importId })).toMatchObject({ status: 404 })
  expect(await world.call(rival.wu.token, 'undoImport', { importId: importId + 1 })).toMatchObject({ status: 404 })
})
