import printed from '../../../cloud/seed/ledger-boxing.json'
import { openWorld, type World } from '../setup/world'
import { countIn } from './ledger'
import { bringIn, compare, first, type Line, sheetOf } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const send = async (token: string, rows: Line[]) => bringIn(world, token, { fileBase64: await sheetOf(rows) })

const countAll = (schoolId: number) => countIn(world, schoolId, 'inspections', 'findings', 'measures')

const ids = { digest: 'a'.repeat(64), take: [] }

test('secretaries and administrators import, nobody else', async () => {
  const school = await world.school()
  const fileBase64 = await sheetOf([first])
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'importLedger', { fileBase64, ...ids })).toMatchObject({ code: 10002 })
  expect(await send(school.li.token, [first])).toMatchObject({ status: 200 })
})

test('a comparison that would come out differently now is refused, and so is a sheet that changes nothing', async () => {
  const { wu, id } = await world.school()
  const fileBase64 = await sheetOf([first])
  expect(await world.call(wu.token, 'importLedger', { fileBase64, ...ids })).toMatchObject({ status: 409, code: 10509 })
  const { digest } = (await compare(world, wu.token, { fileBase64 })).result
  expect(await send(wu.token, [{ ...first, 问题: '别人先导入的' }])).toMatchObject({ status: 200 })
  expect(await world.call(wu.token, 'importLedger', { fileBase64, digest, take: [] })).toMatchObject({ code: 10509 })
  expect(await send(wu.token, [{ ...first, 问题: '别人先导入的' }])).toMatchObject({ status: 400, code: 10510 })
  expect(await world.sql(id, 'select title from findings')).toEqual([{ title: '别人先导入的' }])
})

test('what is no sheet, lacks columns or holds no row is refused', async () => {
  const { wu, id } = await world.school()
  const call = (fileBase64: string) => world.call(wu.token, 'importLedger', { fileBase64, ...ids })
  expect(await call(Buffer.from('not a sheet').toString('base64'))).toMatchObject({ status: 400, code: 10201 })
  const lacking = await call(await sheetOf([{ 姓名: '赵' }], ['姓名', '问题']))
  expect(lacking).toMatchObject({ code: 10201 })
  expect(lacking.data).toBeDefined()
  expect(await call(await sheetOf([]))).toMatchObject({ code: 10201 })
  expect(await countAll(id)).toEqual({ inspections: 0, findings: 0, measures: 0 })
})

test('each mistake is told by row and column, and nothing is imported', async () => {
  const { wu, id } = await world.school()
  const answer = await send(wu.token, [
    { ...first, 整改状态: '差不多完成', 整改时限: '2026-02-30' },
    { 措施序号: '1', 整改措施: '重复的序号' },
    { 措施序号: '二', 整改措施: '' },
    { 巡察轮次: '第八轮巡察', 措施序号: '3', 整改措施: '另一轮' },
    { 类别序号: '2', 类别: '廉洁方面', 问题编号: '1', 措施序号: '4', 整改措施: '换了类别' },
    { 问题编号: '2', 问题: '', 措施序号: '1', 整改措施: '没写问题' },
  ])
  expect(answer).toMatchObject({ status: 400, code: 10202 })
  expect(answer.data).toMatchObject({ total: 8 })
  const mistakes = answer.data?.mistakes as { row: number; column: string; reason: string }[]
  expect(mistakes.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 整改状态（J 列）',
    '2 整改时限（P 列）',
    '3 措施序号（M 列）',
    '4 措施序号（M 列）',
    '4 整改措施（N 列）',
    '5 巡察轮次（A 列）',
    '6 类别序号（F 列）',
    '7 问题（I 列）',
  ])
  for (const { reason } of mistakes) expect(reason).toMatch(/[一-鿿]/)
  expect(await countAll(id)).toEqual({ inspections: 0, findings: 0, measures: 0 })
})

test('a window that ends before it begins, or texts too long, are mistakes', async () => {
  const { wu } = await world.school()
  const answer = await send(wu.token, [
    { ...first, 整改开始: '2026-12-01', 问题: '长'.repeat(101), 责任领导: '长'.repeat(41), 巡察组: '' },
  ])
  const mistakes = answer.data?.mistakes as { column: string }[]
  expect(mistakes.map(({ column }) => column.slice(0, 4))).toEqual(['巡察组（', '整改结束', '问题（I', '责任领导'])
})

test('blank cells are as above; both spellings of staged and the dates that people type are read', async () => {
  const { wu, id } = await world.school()
  const answer = await send(wu.token, [
    { ...first, 反馈日期: '2026年9月1日', 整改状态: '已取得阶段性成效需长期坚持整改', 整改时限: '2026/9/30' },
    { 措施序号: '2', 整改措施: '主要负责同志领学', 整改时限: '2026.10.8' },
    { ...first, 问题编号: '2', 问题: '台账不全', 整改状态: '已取得阶段性成效需长期坚持' },
    {
      类别序号: '2',
      类别: '廉洁方面',
      问题编号: '3',
      问题: '已办完',
      整改状态: '已整改完成',
      措施序号: '1',
      整改措施: '补齐',
    },
  ])
  expect(answer).toMatchObject({ status: 200, result: { added: 10, changed: 0, gone: 0 } })
  expect(
    await world.sql(
      id,
      `select f.number, f.state, m.state as measure, m.due_on, f.due_on as finding_due
       from findings f join measures_now m using (school_id, finding_id) order by f.position, m.number`,
    ),
  ).toEqual([
    { number: '1', state: 'staged', measure: 'planned', due_on: '2026-09-30', finding_due: '2026-11-30' },
    { number: '1', state: 'staged', measure: 'planned', due_on: '2026-10-08', finding_due: '2026-11-30' },
    { number: '2', state: 'staged', measure: 'planned', due_on: null, finding_due: '2026-11-30' },
    { number: '3', state: 'done', measure: 'accepted', due_on: null, finding_due: '2026-11-30' },
  ])
})

test('a printed name that one member bears becomes the assignee; any other stays as printed', async () => {
  const { wu, zhao, id } = await world.school()
  await send(wu.token, [
    { ...first, 责任人: '赵老师' },
    { 措施序号: '2', 整改措施: '外单位的', 责任人: '李局长' },
    { 措施序号: '3', 整改措施: '不是党员的', 责任人: '吴管理员' },
  ])
  const { result } = await world.call(zhao.token, 'listMyMeasures', {})
  expect(result.measures.map(({ text }) => text)).toEqual(['制定学习计划'])
  const [finding] = (await world.call(zhao.token, 'listFindings', {})).result.findings
  const shown = await world.call(zhao.token, 'showFinding', { findingId: finding.id })
  expect(shown.result.measures.map(({ assigneeId, assigneeName }) => [assigneeId, assigneeName])).toEqual([
    [zhao.id, '赵老师'],
    [null, '李局长'],
    [null, '吴管理员'],
  ])
  expect(shown.result.history).toMatchObject([{ by: '吴管理员', from: null, to: 'open', reason: '从表格导入' }])
  expect(id).toBeGreaterThan(0)
})

test('a measure that comes into a finding that is here is still to be done, whatever the sheet prints', async () => {
  const { wu, id } = await world.school()
  await send(wu.token, [first])
  const done = { ...first, 整改状态: '已整改完成' }
  await send(wu.token, [done, { 措施序号: '2', 整改措施: '主要负责同志领学', 责任人: '赵老师' }])
  const rows = await world.sql(
    id,
    `select m.number, m.state, p.name from measures_now m join findings f on f.finding_id = m.finding_id and f.state = 'open'
     left join people p on p.person_id = m.assignee_id where m.school_id = $1 order by 1`,
    [id],
  )
  expect(rows).toEqual([
    { number: 1, state: 'planned', name: null },
    { number: 2, state: 'planned', name: '赵老师' },
  ])
})

test('the printed ledger of a real notice comes in whole: 4 categories, 34 findings, 103 measures', async () => {
  const { wu, zhao, id } = await world.school()
  const rows = printed.problems.flatMap((finding) =>
    finding.measures.map((measure, index) => ({
      巡察轮次: printed.inspection.round,
      巡察组: printed.inspection.inspector,
      反馈日期: printed.inspection.feedback_date.value,
      整改开始: printed.rectification_window.start,
      整改结束: printed.rectification_window.end,
      类别序号: finding.category_id.slice(1),
      类别: printed.categories.find(({ id }) => id === finding.category_id)?.title ?? '',
      问题编号: finding.id,
      问题: finding.title,
      整改状态: finding.status_label_as_printed,
      措施序号: String(index + 1),
      整改措施: measure.text,
    })),
  )
  const answer = await send(wu.token, rows)
  expect(answer).toMatchObject({ status: 200, result: { added: 142 } })
  expect(await countAll(id)).toEqual({ inspections: 1, findings: 34, measures: 103 })
  const { result } = await world.call(zhao.token, 'listFindings', {})
  expect(result.headline).toEqual({ closed: 9, staged: 22, blocked: 3, open: 0 })
  expect(result.categories.map(({ findings }) => findings)).toEqual([11, 13, 8, 2])
})

test('what one school imports the rival does not see, and may import too', async () => {
  const school = await world.school()
  const rival = await world.school()
  await send(school.wu.token, [first])
  expect((await world.call(rival.zhao.token, 'listFindings', {})).result.inspection).toBeNull()
  expect(await send(rival.wu.token, [first])).toMatchObject({ status: 200 })
})
