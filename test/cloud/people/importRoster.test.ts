import { writeSheet } from '../../../cloud/kernel/sheets/writeSheet'
import { giveAccount } from '../setup/accounts'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const titles = ['姓名', '支部', '身份', '入支部日期', '离开日期']
type Row = (string | null)[]

async function fileOf(rows: Row[], columns = titles): Promise<string> {
  const bytes = await writeSheet({ sheetName: '名册', columns: columns.map((title) => ({ title })), rows })
  return bytes.toString('base64')
}
const bring = async (school: School, rows: Row[], by = school.wu) =>
  world.call(by.token, 'importRoster', { fileBase64: await fileOf(rows) })
const everyone = async (school: School) =>
  (await world.call(school.wu.token, 'listPeople', { withLeft: true })).result.people
const lineOf = async (school: School, name: string) => (await everyone(school)).filter((person) => person.name === name)

describe('refused', () => {
  test('anyone but the administrator', async () => {
    const school = await world.school()
    for (const by of [school.zhao, school.li, school.chen])
      expect(await bring(school, [['郑新人', '行政支部', '党员', '2026-11-01']], by)).toMatchObject({ code: 10002 })
  })

  test('what is no sheet, or no roster, with the reason', async () => {
    const { wu } = await world.school()
    const bring64 = (fileBase64: string) => world.call(wu.token, 'importRoster', { fileBase64 })
    const noSheet = await bring64(Buffer.from('姓名,支部').toString('base64'))
    expect(noSheet).toMatchObject({ status: 400, code: 10201, data: { reason: 'notXlsx' } })
    const without = await bring64(await fileOf([['郑新人', '党员']], ['姓名', '身份']))
    expect(without).toMatchObject({ code: 10201, data: { reason: 'missingTitle' } })
    expect(without.error).toContain('“支部”、“入支部日期”')
    expect(await bring64(await fileOf([]))).toMatchObject({ code: 10201, data: { reason: 'empty' } })
  })

  test('whole, with the row, the column and the reason of each mistake', async () => {
    const school = await world.school()
    const before = await everyone(school)
    const answer = await bring(school, [
      ['郑新人', '行政支部', '党员', '2026-11-01', null],
      ['', '新支部', '群众', '2026-02-30', '昨天'],
      ['郑新人', '行政支部', '党员', '2026-11-01', null],
      ['长'.repeat(21), null, null, null, null],
      ['冯新人', '新支部', '党员', '2026-11-01', '2026-10-31'],
    ])
    expect(answer).toMatchObject({ status: 400, code: 10202, data: { total: 10 } })
    const told = ((answer.data?.mistakes ?? []) as { row: number; column: string }[]).map(
      ({ row, column }) => `${row} ${column}`,
    )
    expect(told).toEqual([
      ...['3 姓名（A 列）', '3 身份（C 列）', '3 入支部日期（D 列）', '3 离开日期（E 列）', '4 姓名（A 列）'],
      ...['5 姓名（A 列）', '5 支部（B 列）', '5 身份（C 列）', '5 入支部日期（D 列）', '6 离开日期（E 列）'],
    ])
    expect(answer.data?.mistakes).toContainEqual({ row: 4, column: '姓名（A 列）', reason: '与第 2 行重复' })
    expect(await everyone(school)).toEqual(before)
    expect((await world.call(school.wu.token, 'listBranches', {})).result.branches).toHaveLength(2)
  })

  test('a row that does not fit the person it names', async () => {
    const school = await world.school()
    await world.call(school.wu.token, 'changePerson', {
      personId: school.zhao.id,
      branchId: school.arts,
      since: '2026-10-01',
    })
    const answer = await bring(school, [['赵老师', '行政支部', '党员', '2026-01-01', null]])
    expect(answer.data?.mistakes).toEqual([
      { row: 2, column: '支部（B 列）', reason: expect.stringContaining('文科支部') },
    ])
    const early = await bring(school, [['赵老师', '文科支部', '党员', '2026-09-30', null]])
    expect(early.data?.mistakes).toEqual([
      { row: 2, column: '入支部日期（D 列）', reason: expect.stringContaining('2026-09-30') },
    ])
  })

  test('many mistakes are told up to a number, and counted', async () => {
    const school = await world.school()
    const rows = Array.from({ length: 300 }, (_, n) => [`人${n}`, '行政支部', '群众', '2026-11-01'])
    const { data } = await bring(school, rows)
    expect(data).toMatchObject({ total: 300, mistakes: { length: 200 } })
  })

  test('taking away the last administrator', async () => {
    const school = await world.school()
    await giveAccount(world, school.id, school.wu)
    await world.call(school.wu.token, 'changePerson', {
      personId: school.wu.id,
      branchId: school.admin,
      since: '2026-11-01',
    })
    const answer = await bring(school, [
      ['吴管理员', '行政支部', '党员', '2026-11-01', null],
      ['郑新人', '行政支部', '党员', '2026-11-01', null],
    ])
    expect(answer).toMatchObject({ status: 400, code: 10115 })
    expect(await lineOf(school, '郑新人')).toEqual([])
    expect(await lineOf(school, '吴管理员')).toMatchObject([{ roles: ['admin'] }])
  })
})

test('new people come in, with the branches they need', async () => {
  const school = await world.school()
  const { result } = await bring(school, [
    ['郑　新', '行政支部', '党员、支部书记', '2020年9月1日', null],
    ['冯新人', '理科支部', '党员', '2018/3/15', '2024-08-31'],
    ['郑新', '理科支部', '学校领导', '2021-09-01', ''],
  ])
  expect(result).toEqual({ added: 3, changed: 0, unchanged: 0, branchesAdded: 1 })
  expect(await lineOf(school, '郑新')).toMatchObject([
    { branchName: '行政支部', roles: ['member', 'secretary'], joinedOn: '2020-09-01', leftOn: null, hasAccount: false },
    { branchName: '理科支部', roles: ['leader'], joinedOn: '2021-09-01' },
  ])
  expect(await lineOf(school, '冯新人')).toMatchObject([{ leftOn: '2024-08-31' }])
})

test('who is known is changed or left as they are; the same file again changes nothing', async () => {
  const school = await world.school()
  const rows: Row[] = [
    ['李书记', '行政支部', '支部书记、党员', '2026-01-01', null],
    ['赵老师', '行政支部', '党员、学校领导', '2026-01-01', null],
    ['钱老师', '行政支部', '党员', '2025-09-01', null],
    ['周老师', '文科支部', '党员', '2026-01-01', '2026-11-17'],
  ]
  expect((await bring(school, rows)).result).toEqual({ added: 0, changed: 3, unchanged: 1, branchesAdded: 0 })
  expect(await lineOf(school, '赵老师')).toMatchObject([{ id: school.zhao.id, roles: ['member', 'leader'] }])
  expect(await lineOf(school, '钱老师')).toMatchObject([{ id: school.qian.id, joinedOn: '2025-09-01' }])
  expect(await lineOf(school, '周老师')).toMatchObject([{ id: school.zhou.id, leftOn: '2026-11-17' }])
  expect((await world.call(school.zhou.token, 'showMe', {})).code).toBe(211)
  expect((await world.call(school.qian.token, 'showMe', {})).status).toBe(200)
  expect((await bring(school, rows)).result).toEqual({ added: 0, changed: 0, unchanged: 4, branchesAdded: 0 })
})

test('who left and is back gets a membership of its own', async () => {
  const school = await world.school()
  await bring(school, [['赵老师', '行政支部', '党员', '2026-01-01', '2026-06-30']])
  expect((await bring(school, [['赵老师', '行政支部', '党员', '2026-09-01', null]])).result.changed).toBe(1)
  const found = await world.sql(
    school.id,
    'select joined_on, left_on from memberships where school_id = $1 and person_id = $2 order by 1',
    [school.id, school.zhao.id],
  )
  expect(found).toEqual([
    { joined_on: '2026-01-01', left_on: '2026-06-30' },
    { joined_on: '2026-09-01', left_on: null },
  ])
})

test('a school of 2,000 comes in at once', async () => {
  const school = await world.school()
  const rows = Array.from({ length: 2_000 }, (_, n) => [`教师${n}`, `支部${n % 20}`, '党员', '2020-09-01', null])
  const started = Date.now()
  expect((await bring(school, rows)).result).toEqual({ added: 2_000, changed: 0, unchanged: 0, branchesAdded: 20 })
  expect((await bring(school, rows)).result).toMatchObject({ unchanged: 2_000 })
  expect(Date.now() - started).toBeLessThan(20_000)
})

test('another school is not touched', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  const before = await everyone(rival)
  await bring(school, [['赵老师', '行政支部', '党员、管理员', '2025-01-01', '2026-01-31']])
  expect(await everyone(rival)).toEqual(before)
})
