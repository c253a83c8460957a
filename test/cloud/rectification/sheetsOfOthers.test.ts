import fs from 'node:fs'
import path from 'node:path'
import { openWorld, type World } from '../setup/world'
import { bringIn, compare, first, type Line, sheetOf } from './sheet'

// Saved by LibreOffice Calc (calc*) and openpyxl (the others): merged cells down the rows, a title merged across, a
// hidden row, formulas with and without their results, dates of the 1900 and the 1904 count, typed days.
const file = (name: string) => ({
  fileBase64: fs.readFileSync(path.join(__dirname, 'sheets', name)).toString('base64'),
})

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const expected = [
  ['1', 1, '制定学习计划', '2026-09-30', '党委书记', '党建办', 'open'],
  // A day without a year takes it from the window.
  ['1', 2, '主要负责同志领学', '2026-10-08', '党委书记', '党建办', 'open'],
  // What is merged over two findings holds for both; a formula gives its result.
  ['2', 1, '补齐台账', '2026-11-15', '党委书记', '党建办', 'open'],
  // A hidden row is read like any other.
  ['3', 1, '隐藏行里的措施', '2025-11-30', '副校长', '教务处', 'open'],
]

test.each(['calc.xlsx', 'calc-1904.xlsx'])('%s is read rightly', async (name) => {
  const school = await world.school()
  expect(await bringIn(world, school.wu.token, file(name))).toMatchObject({ status: 200 })
  const rows = await world.sql<Record<string, unknown>>(
    school.id,
    `select f.number, m.number as measure, m.text, m.due_on, f.lead_officer, f.department, f.state
     from findings f join measures m using (school_id, finding_id) order by f.position, m.number`,
  )
  expect(rows.map((row) => Object.values(row))).toEqual(expected)
  expect(await world.sql(school.id, 'select feedback_on, window_start, window_end from inspections')).toEqual([
    { feedback_on: '2026-09-01', window_start: '2026-09-01', window_end: '2026-11-30' },
  ])
})

test.each([
  ['calc-broken-formula.xlsx', /^N5 的公式算不出结果/],
  ['never-computed.xlsx', /^M5 的公式算不出结果/],
  ['merged-across.xlsx', /^N4 横着合并了几列/],
  ['macros.xlsm', /带有宏/],
])('%s is refused with its place', async (name, sentence) => {
  const school = await world.school()
  const { code, error } = await compare(world, school.wu.token, file(name))
  expect(code).toBe(10201)
  expect(error).toMatch(sentence)
  expect(await world.sql(school.id, 'select 1 from inspections')).toEqual([])
})

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({
    ...(at === 0 ? first : {}),
    ...{ 问题编号: `${1 + Math.floor(at / 10)}`, 问题: at % 10 === 0 ? `第 ${at / 10} 个问题` : '' },
    ...{ 措施序号: `${1 + (at % 10)}`, 整改措施: `第 ${at} 条措施` },
  }))

test('a sheet of 5,000 rows goes in; one of 10,000 is refused with the limit', async () => {
  const school = await world.school()
  const large = await compare(world, school.wu.token, { fileBase64: await sheetOf(many(10_000)) })
  expect(large).toMatchObject({ code: 10201, error: expect.stringMatching(/超过 5000 行/) })
  const given = { fileBase64: await sheetOf(many(5_000)) }
  const started = Date.now()
  const { result } = await compare(world, school.wu.token, given)
  expect(result).toMatchObject({ findings: 500, measures: 5_000, total: 5_502 })
  expect(result.lines).toHaveLength(500)
  expect(await bringIn(world, school.wu.token, given)).toMatchObject({ status: 200, result: { added: 5_502 } })
  expect((await compare(world, school.wu.token, given)).result.counts).toMatchObject({ same: 5_502, added: 0 })
  expect(Date.now() - started).toBeLessThan(60_000)
}, 120_000)

test.each([
  ['1017日', /看不出是哪一天/],
  ['2026年2月30日', /没有这一天/],
  ['46000', /不是日期/],
  ['10月八日', /看不出是哪一天/],
])('the day %s is refused with its cell and the reason, and nothing goes in', async (day, reason) => {
  const school = await world.school()
  const { code, data } = await compare(world, school.wu.token, {
    fileBase64: await sheetOf([{ ...first, 整改时限: day }]),
  })
  expect(code).toBe(10202)
  expect(data).toMatchObject({
    mistakes: [{ row: 2, column: '整改时限（P 列）', reason: expect.stringMatching(reason) }],
  })
})

test('control, bidi and markup characters come out as text or not at all', async () => {
  const school = await world.school()
  const text = '补\u0007齐\u202E<script>alert(1)</script>\u2066台\u0000账'
  await bringIn(world, school.wu.token, {
    fileBase64: await sheetOf([{ ...first, 整改措施: text.replace('\u0000', '') }]),
  })
  expect(await world.sql(school.id, 'select text from measures')).toEqual([
    { text: '补齐<script>alert(1)</script>台账' },
  ])
  const titles = Object.keys(first)
  const pasted = `${titles.join('\t')}\n${titles.map((title) => (title === '整改措施' ? text : first[title])).join('\t')}`
  expect((await compare(world, school.wu.token, { pasted })).result.counts).toMatchObject({ same: 4, changed: 0 })
})
