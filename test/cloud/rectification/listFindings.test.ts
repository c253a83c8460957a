import { openWorld, type World } from '../setup/world'
import { giveTo, makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an inspection that is not there, or of another school, is not found', async () => {
  const { zhao } = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, rival)
  expect(await world.call(zhao.token, 'listFindings', { inspectionId })).toMatchObject({ status: 404, code: 101 })
})

test('without a ledger there is nothing, and that is no error', async () => {
  const { zhao } = await world.school()
  const { result } = await world.call(zhao.token, 'listFindings', {})
  expect(result).toEqual({
    inspection: null,
    inspections: [],
    headline: { closed: 0, staged: 0, blocked: 0, open: 0 },
    categories: [],
    findings: [],
  })
})

test('the newest inspection comes first, however late an older one was brought in', async () => {
  const school = await world.school()
  const newer = await makeLedger(world, school, '第六轮', '2026-08-01')
  const older = await makeLedger(world, school, '第五轮', '2024-03-22')
  const { result } = await world.call(school.zhao.token, 'listFindings', {})
  expect(result.inspection).toMatchObject({ id: newer.inspectionId, round: '第六轮', windowEnd: '2026-10-31' })
  expect(result.inspection?.phases).toEqual([
    { number: 1, name: '制定方案', startsOn: '2026-08-01', endsOn: '2026-08-31' },
  ])
  expect(result.inspections.map(({ round }) => round)).toEqual(['第六轮', '第五轮'])
  const named = await world.call(school.zhao.token, 'listFindings', { inspectionId: older.inspectionId })
  expect(named.result.inspection?.round).toBe('第五轮')
})

test('findings come in their order with honest numbers and what they still owe', async () => {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  await giveTo(world, school, ledger.measures['1.1'], school.zhao)
  await putEvidence(world, school, ledger.measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  const { result } = await world.call(school.wu.token, 'listFindings', {})
  expect(result.headline).toEqual({ closed: 1, staged: 1, blocked: 1, open: 1 })
  expect(result.categories.map(({ title, findings }) => [title, findings])).toEqual([
    ['履行职责方面', 2],
    ['廉洁学校方面', 2],
  ])
  expect(result.findings.map((f) => [f.number, f.state, f.isOverdue, f.measuresAccepted, f.measures])).toEqual([
    ['1', 'open', true, 1, 2],
    ['2', 'staged', false, 0, 1],
    ['3', 'done', false, 1, 1],
    ['4', 'notDone', true, 0, 1],
  ])
  expect(result.findings[3].blockedBy).toBe('县财政资金')
})

test('state, category and text narrow the list but never the headline', async () => {
  const school = await world.school()
  const { categories } = await makeLedger(world, school)
  const numbers = async (input: object) => {
    const { result } = await world.call(school.zhao.token, 'listFindings', input)
    expect(result.headline).toEqual({ closed: 1, staged: 1, blocked: 1, open: 1 })
    return result.findings.map((finding) => finding.number)
  }
  expect(await numbers({ state: 'staged' })).toEqual(['2'])
  expect(await numbers({ categoryId: categories[1] })).toEqual(['3', '4'])
  expect(await numbers({ categoryId: categories[1], state: 'staged' })).toEqual([])
  expect(await numbers({ text: ' 学习 ' })).toEqual(['1'])
  expect(await numbers({ text: '领学' })).toEqual(['1'])
  expect(await numbers({ text: '4' })).toEqual(['4'])
  expect(await numbers({ text: '   ' })).toHaveLength(4)
})

test('signs of a pattern are plain text in a search', async () => {
  const school = await world.school()
  await makeLedger(world, school)
  const found = async (text: string) =>
    (await world.call(school.zhao.token, 'listFindings', { text })).result.findings.map((finding) => finding.number)
  expect(await found('100%')).toEqual(['2'])
  expect(await found('%')).toEqual(['2'])
  expect(await found('_')).toEqual([])
  expect(await found("'; drop table findings")).toEqual([])
})

test('the counts of the categories say what a tap on them would show', async () => {
  const school = await world.school()
  const { categories } = await makeLedger(world, school)
  const { result } = await world.call(school.zhao.token, 'listFindings', { state: 'done', categoryId: categories[0] })
  expect(result.categories.map(({ findings }) => findings)).toEqual([0, 1])
  expect(result.findings).toEqual([])
})
