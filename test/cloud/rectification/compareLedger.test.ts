import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence } from './ledger'
import { bringIn, compare, first, type Line, sheetOf } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const given = async (rows: Line[], columns?: string[]) => ({ fileBase64: await sheetOf(rows, columns) })
const second: Line = { 措施序号: '2', 整改措施: '主要负责同志领学', 整改时限: '2026-10-08' }
const third: Line = { 问题编号: '2', 问题: '台账不全', 责任部门: '总务处', 措施序号: '1', 整改措施: '补齐台账' }

/** What a comparison tells, short enough to read. */
async function told(token: string, rows: Line[], columns?: string[]) {
  const { result } = await compare(world, token, await given(rows, columns))
  return {
    counts: result.counts,
    lines: result.lines.map(({ kind, number, measure, why, canTake, fields }) => ({
      row: [kind, number, measure].filter((part) => part !== null && part !== '').join(' '),
      ...(kind === 'new' ? {} : { why, canTake }),
      ...(kind === 'new' ? {} : { fields: fields.map((f) => [f.field, f.base, f.before, f.after]) }),
    })),
  }
}

test('only secretaries and administrators compare', async () => {
  const school = await world.school()
  for (const person of [school.zhao, school.chen])
    expect(await compare(world, person.token, await given([first]))).toMatchObject({ status: 403, code: 10002 })
})

test('a file or pasted rows, exactly one of them', async () => {
  const { li } = await world.school()
  expect(await compare(world, li.token, {})).toMatchObject({ code: 10001 })
  expect(await compare(world, li.token, { ...(await given([first])), pasted: '巡察轮次' })).toMatchObject({
    code: 10001,
  })
})

test('a round that is not there is new, row by row, and comparing changes nothing', async () => {
  const { li, id } = await world.school()
  const { result } = await compare(world, li.token, await given([first, second, third]))
  expect(result).toMatchObject({ inspectionId: null, round: '第七轮巡察', categories: 1, findings: 2, measures: 3 })
  expect(result.counts).toEqual({ added: 7, changed: 0, gone: 0, conflicting: 0, stale: 0, same: 0 })
  expect(result.lines.map(({ what, title }) => [what, title])).toEqual([
    ['inspection', '县委第一巡察组'],
    ['category', '履行职责方面'],
    ['finding', '学习不够深入'],
    ['measure', '制定学习计划'],
    ['measure', '主要负责同志领学'],
    ['finding', '台账不全'],
    ['measure', '补齐台账'],
  ])
  expect(await world.sql(id, 'select 1 from inspections')).toEqual([])
})

test('new, changed and gone rows are told with before and after; what is the same is only counted', async () => {
  const { li } = await world.school()
  await bringIn(world, li.token, await given([first, second, third]))
  const again = await told(li.token, [first, second, third])
  expect(again).toEqual({ counts: { added: 0, changed: 0, gone: 0, conflicting: 0, stale: 0, same: 7 }, lines: [] })
  const other = await told(li.token, [
    { ...first, 责任领导: '副书记', 整改措施: '制定并公布学习计划' },
    { 措施序号: '3', 整改措施: '每月交流一次' },
    { 问题编号: '3', 问题: '新的问题', 措施序号: '1', 整改措施: '办' },
  ])
  expect(other.counts).toEqual({ added: 3, changed: 2, gone: 2, conflicting: 0, stale: 0, same: 2 })
  expect(other.lines).toEqual([
    { row: 'gone 1 2', why: null, canTake: true, fields: [] },
    { row: 'gone 2', why: null, canTake: true, fields: [] },
    { row: 'changed 1', why: null, canTake: false, fields: [['leadOfficer', '党委书记', '党委书记', '副书记']] },
    {
      row: 'changed 1 1',
      why: null,
      canTake: false,
      fields: [['text', '制定学习计划', '制定学习计划', '制定并公布学习计划']],
    },
    { row: 'new 1 3' },
    { row: 'new 3' },
    { row: 'new 3 1' },
  ])
})

test('changed on both sides since the last sheet is a conflict; what only the ledger changed is stale', async () => {
  const { li, id } = await world.school()
  await bringIn(world, li.token, await given([first, third]))
  await world.sql(id, "update findings set title = '台账里改的', department = '教务处' where number = '1'")
  const { lines, counts } = await told(li.token, [{ ...first, 问题: '表里改的' }, third])
  expect(counts).toMatchObject({ conflicting: 1, stale: 1, changed: 0 })
  expect(lines).toEqual([
    {
      ...{ row: 'conflicting 1', why: 'both', canTake: true },
      fields: [['title', '学习不够深入', '台账里改的', '表里改的']],
    },
    { row: 'stale 1', why: null, canTake: true, fields: [['department', '党建办', '教务处', '党建办']] },
  ])
})

test('a row that was taken out of the ledger does not come back by itself', async () => {
  const { li, id } = await world.school()
  await bringIn(world, li.token, await given([first, second, third]))
  const [row] = await world.sql<{ finding_id: number }>(id, "select finding_id from findings where number = '2'")
  await world.call(li.token, 'removeFinding', { findingId: row.finding_id, reason: '与问题一重复' })
  expect((await told(li.token, [first, second, third])).lines).toMatchObject([{ row: 'stale 2', why: 'removed' }])
  const changed = await told(li.token, [first, second, { ...third, 问题: '台账不全，又改了' }])
  expect(changed.lines).toMatchObject([{ row: 'conflicting 2', why: 'removed', canTake: true }])
})

test('a sheet neither closes nor reopens, and evidence, closed findings and accepted measures stay by themselves', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  await putEvidence(world, school, made.measures['1.1'], school.zhao)
  const base = { 巡察轮次: '第五轮巡察', 巡察组: '县委第三巡察组', 反馈日期: '2026-08-01', 整改开始: '2026-08-01' }
  const top = {
    ...base,
    整改结束: '2026-10-31',
    类别序号: '1',
    类别: '履行职责方面',
    责任领导: '党委书记',
    责任部门: '党建办',
  }
  const due = { 整改时限: '2026-11-20', 完成日期: '2026-08' }
  const rows = [
    {
      ...top,
      问题编号: '2',
      问题: '教研活动不够经常',
      整改状态: '已整改完成',
      措施序号: '1',
      整改措施: '每月开展一次100%参加的大教研',
      ...due,
    },
    {
      ...top,
      类别序号: '2',
      类别: '廉洁学校方面',
      问题编号: '3',
      问题: '台账很不全',
      整改状态: '整改中',
      措施序号: '1',
      整改措施: '补齐各类台账',
      ...due,
    },
    { 问题编号: '3', 措施序号: '2', 整改措施: '已销号的再加一条' },
    {
      ...top,
      类别序号: '2',
      类别: '',
      问题编号: '4',
      问题: '绩效工资未拨付',
      整改状态: '已取得阶段性成效需长期坚持',
      措施序号: '1',
      整改措施: '逐级请示',
      ...due,
    },
  ]
  const fields = (list: string[][]) => list.map(([field]) => field)
  const all = (await told(school.wu.token, rows)).lines
  expect(
    all.map(({ row, why, canTake, fields: list }) => [row, why, canTake, fields((list ?? []) as string[][])]),
  ).toEqual([
    ['conflicting 3 2', 'closed', false, ['text', 'fixNow'].slice(0, 1)],
    ['conflicting 2', 'closing', false, ['state']],
    ['conflicting 3', 'closed', true, ['title']],
    ['conflicting 3', 'closing', false, ['state', 'blockedBy'].slice(0, 1)],
    ['conflicting 3 1', 'accepted', true, ['text']],
    ['conflicting 1', 'evidence', false, []],
    ['changed 4', null, false, ['state', 'blockedBy']],
  ])
  // Who may not set states on a page may not by a sheet either.
  const lis = (await told(school.li.token, rows)).lines.find(({ row }) => row === 'conflicting 4')
  expect(lis).toMatchObject({ why: 'notYours', canTake: false })
})

test('a column that is missing says nothing; one that is there and empty says that nothing is there', async () => {
  const { li } = await world.school()
  const full = { ...first, 责任人: '李局长', 整改时限: '2026-10-01', 立行立改: '是', 下一步: '继续' }
  await bringIn(world, li.token, await given([full]))
  const columns = Object.keys(first)
  expect((await told(li.token, [first], columns)).lines).toEqual([])
  expect((await told(li.token, [first])).lines).toMatchObject([
    { row: 'changed 1', fields: [['nextStep', '继续', '继续', null]] },
    {
      row: 'changed 1 1',
      fields: [
        ['dueOn', '2026-10-01', '2026-10-01', null],
        ['assignee', '李局长', '李局长', null],
        ['fixNow', '是', '是', null],
      ],
    },
  ])
})

test('rows pasted from Word, Excel or WPS are compared like a file', async () => {
  const { li } = await world.school()
  const titles = Object.keys(first)
  const cell = (text = '') => (/[\n\t"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  const pasted = [
    titles,
    titles.map((title) => cell(first[title])),
    titles.map((title) => cell({ ...second, 整改措施: '一是\n"领学"' }[title])),
  ]
    .map((cells) => cells.join('\t'))
    .join('\r\n')
  const { result } = await compare(world, li.token, { pasted })
  expect(result).toMatchObject({ findings: 1, measures: 2, counts: { added: 5 } })
  expect(result.lines[4].title).toBe('一是 "领学"')
  const wrong = await compare(world, li.token, { pasted: pasted.replace('2026-11-30', '11-30') })
  expect(wrong).toMatchObject({ code: 10202, data: { mistakes: [{ row: 2, column: '整改结束' }] } })
  expect(await compare(world, li.token, { pasted: '没有表头\t的表' })).toMatchObject({ code: 10201 })
})

test('one school never compares with another’s ledger', async () => {
  const school = await world.school()
  const rival = await world.school()
  await bringIn(world, school.li.token, await given([first]))
  expect((await compare(world, rival.li.token, await given([first]))).result.inspectionId).toBeNull()
})
