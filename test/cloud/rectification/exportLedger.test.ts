import { schoolReach } from '../../../cloud/kernel/reach'
import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { ledgerColumns } from '../../../cloud/rooms/rectification/ledgerRules'
import { addLedger } from '../../../cloud/rooms/rectification/ledgerStore'
import { printedLedger } from '../../../cloud/seed/ledger'
import type { School } from '../setup/school'
import { openWorld, phoneHeaders, type World } from '../setup/world'
import { giveTo, makeLedger, putEvidence } from './ledger'
import { bringIn, compare, fetched, first, sheetOf } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const exported = async (token: string, list: 'ledger' | 'findings' | 'tasks' | 'results' = 'ledger') => {
  const { result } = await world.call(token, 'exportLedger', { list })
  return { name: result.name, fileBase64: await fetched(world, result.url, phoneHeaders()) }
}

const seedPrinted = (school: School) =>
  world.pipe.database.transact({ text: 'select zb_set_school($1, 0)', values: [school.id] }, async (tx) => ({
    answer: await addLedger(tx, schoolReach(school.id), printedLedger, {
      personId: null,
      at: world.now(),
      reason: '测试',
    }),
  }))

const onlySame = { added: 0, changed: 0, gone: 0, conflicting: 0, stale: 0 }

test('members do not export', async () => {
  const { zhao } = await world.school()
  expect(await world.call(zhao.token, 'exportLedger', { list: 'ledger' })).toMatchObject({ status: 403, code: 10002 })
})

test('without a ledger there is nothing to export, and another school’s is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  expect(await world.call(rival.wu.token, 'exportLedger', { list: 'ledger' })).toMatchObject({ status: 404 })
  expect(await world.call(rival.wu.token, 'exportLedger', { list: 'ledger', inspectionId })).toMatchObject({
    status: 404,
  })
})

test('the printed ledger of a real notice goes out and comes in again as the same, row for row', async () => {
  const school = await world.school()
  await seedPrinted(school)
  const file = await exported(school.wu.token)
  expect(file.name).toBe('十四届县委第五轮巡察整改台账.xlsx')
  const { result } = await compare(world, school.wu.token, { fileBase64: file.fileBase64 })
  expect(result.lines).toEqual([])
  expect(result.counts).toEqual({ ...onlySame, same: 1 + 4 + 34 + 103 })
})

test('into an empty school it brings all that import knows: printed states, dates, what blocks, what comes next', async () => {
  const school = await world.school()
  const rival = await world.school()
  await seedPrinted(school)
  const { fileBase64 } = await exported(school.wu.token)
  expect(await bringIn(world, rival.wu.token, { fileBase64 })).toMatchObject({ status: 200, result: { added: 142 } })
  const said = (id: number) =>
    world.sql(
      id,
      `select f.number, f.position, f.title, f.state, f.state_printed, f.state_since, f.due_on, f.blocked_by, f.next_step,
         m.number as measure, m.text, m.noted_dates, m.accepted_at_import
       from findings f join measures m using (school_id, finding_id) order by f.position, m.number`,
    )
  const mine = await said(school.id)
  expect(await said(rival.id)).toEqual(mine)
  expect(new Set(mine.map((row) => row.state_printed)).size).toBe(5)
  const cells = async (base64: string) =>
    (await readSheet(Buffer.from(base64, 'base64'), { titles: ledgerColumns })).rows
  expect(await cells((await exported(rival.wu.token)).fileBase64)).toEqual(await cells(fileBase64))
})

test('what was worked on since goes out too and is the same again', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  await giveTo(world, school, made.measures['1.1'], school.zhao)
  await putEvidence(world, school, made.measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  await world.call(school.chen.token, 'setFindingState', {
    findingId: made.findings['1'],
    state: 'staged',
    reason: '见效',
  })
  await world.sql(school.id, "update findings set next_step = '坚持', due_on = null where number = '2'")
  await world.sql(
    school.id,
    "update measures set fix_now = true, department = '总务处', due_on = null where number = 2",
  )
  await world.sql(
    school.id,
    "insert into findings (school_id, inspection_id, category_id, number, position, title, state) select school_id, inspection_id, category_id, '5', 5, '还没有措施', 'open' from categories where number = 2",
  )
  const { result } = await compare(world, school.wu.token, { fileBase64: (await exported(school.wu.token)).fileBase64 })
  expect(result.lines).toEqual([])
  expect(result.counts).toEqual({ ...onlySame, same: 13 })
})

test('a text that begins like a formula stays a text', async () => {
  const school = await world.school()
  const texts = ['=1+1', '+86', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '<b>粗</b>']
  const rows = texts.map((text, at) => ({ ...(at === 0 ? first : {}), 措施序号: String(at + 1), 整改措施: text }))
  await bringIn(world, school.wu.token, { fileBase64: await sheetOf(rows) })
  const { fileBase64 } = await exported(school.wu.token)
  const sheet = await readSheet(Buffer.from(fileBase64, 'base64'), { titles: ['整改措施'] })
  expect(sheet.rows.map(({ cells }) => cells.整改措施)).toEqual(texts)
  expect((await compare(world, school.wu.token, { fileBase64 })).result.counts).toEqual({ ...onlySame, same: 9 })
})

test('the three lists go out as sheets with a row for each finding or measure', async () => {
  const school = await world.school()
  const made = await makeLedger(world, school)
  await giveTo(world, school, made.measures['1.1'], school.zhao)
  await putEvidence(world, school, made.measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  const read = async (list: 'findings' | 'tasks' | 'results', titles: string[]) => {
    const { name, fileBase64 } = await exported(school.chen.token, list)
    const { rows } = await readSheet(Buffer.from(fileBase64, 'base64'), { titles })
    return { name, rows: rows.map(({ cells }) => titles.map((title) => cells[title])) }
  }
  expect(await read('findings', ['问题编号', '整改状态', '卡在哪里'])).toEqual({
    name: '第五轮巡察问题清单.xlsx',
    rows: [
      ['1', '整改中', ''],
      ['2', '已取得阶段性成效需长期坚持', ''],
      ['3', '已整改完成', ''],
      ['4', '整改未完成', '县财政资金'],
    ],
  })
  expect((await read('tasks', ['问题编号', '措施序号', '责任人', '进展'])).rows.slice(0, 2)).toEqual([
    ['1', '1', '赵老师', '已通过'],
    ['1', '2', '', '未提交'],
  ])
  expect((await read('results', ['问题编号', '已通过的措施', '整改成效'])).rows).toEqual([
    ['1', '1/2', '措施1（2026-11-18）：已完成'],
    ['2', '0/1', ''],
    ['3', '1/1', '措施1（2026-10-31）：按通报导入，未附材料'],
    ['4', '0/1', ''],
  ])
  expect(ledgerColumns).toHaveLength(23)
})
