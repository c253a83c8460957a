import { readSheet } from '../../../cloud/kernel/sheets/readSheet'
import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function fetchOf(token: string, format: 'json' | 'xlsx') {
  const { result } = await world.call(token, 'exportMyData', { format })
  const { rawPayload } = await world.server.inject({ method: 'GET', url: result.url })
  return { name: result.name, bytes: rawPayload }
}

test('refused: another format', async () => {
  const { zhao } = await world.school()
  expect((await world.call(zhao.token, 'exportMyData', { format: 'pdf' as 'json' })).code).toBe(10001)
})

test('as JSON: every kind with its reason and its end, and nothing of anybody else', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.mark(school.zhao.id, '2026-11-17', school.admin)
  await rows.mark(school.qian.id, '2026-11-16', school.admin)
  const { name, bytes } = await fetchOf(school.zhao.token, 'json')
  expect(name).toBe('我的数据-2026-11-18.json')
  const { kept } = JSON.parse(bytes.toString()) as { kept: { kind: string; records: Record<string, unknown>[] }[] }
  const of = (kind: string) => kept.find((each) => each.kind === kind)?.records
  expect(of('person')?.[0]).toMatchObject({ 姓名: '赵老师', 身份: ['member'] })
  expect(of('memberships')).toEqual([{ 支部: '行政支部', 编入日期: '2026-01-01', 离开日期: null }])
  expect(of('xuexi')?.map((mark) => mark.日期)).toEqual(['2026-11-17'])
  expect(bytes.toString()).not.toContain('钱老师')
})

test('as a sheet: the same in words', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const expected = [school.zhao.id]
  const sessionId = await rows.session({ branchId: school.admin, startsAt: '2026-11-17T06:00:00Z', expected })
  await rows.line(sessionId, school.zhao.id, 'late')
  const { name, bytes } = await fetchOf(school.zhao.token, 'xlsx')
  expect(name).toBe('我的数据-2026-11-18.xlsx')
  const { rows: lines } = await readSheet(bytes, { titles: ['类别', '第几条', '项目', '内容'] })
  const said = lines.map(({ cells }) => `${cells.类别} ${cells.第几条} ${cells.项目} ${cells.内容}`)
  expect(said).toEqual(
    expect.arrayContaining([
      '姓名和身份 1 姓名 赵老师',
      '姓名和身份 1 身份 党员',
      '签到和请假 1 活动 学习党章',
      '签到和请假 1 签到情况 迟到',
      '签到和请假 1 开始时间 2026年11月17日 14:00',
    ]),
  )
})
