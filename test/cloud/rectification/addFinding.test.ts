import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and leaders may not; a number that is taken is refused and nothing is added', async () => {
  const school = await world.school()
  const { categories } = await makeLedger(world, school)
  const input = { categoryId: categories[0], number: '2', title: '新问题', reason: '补列' }
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'addFinding', input)).toMatchObject({ code: 10002 })
  expect(await world.call(school.li.token, 'addFinding', { ...input, reason: ' ' })).toMatchObject({ code: 10001 })
  expect(await world.call(school.li.token, 'addFinding', input)).toMatchObject({ status: 400, code: 10524 })
  const { result } = await world.call(school.li.token, 'listFindings', {})
  expect(result.findings.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
})

test('it stands last of its category, open, and its story begins with who wrote it and why', async () => {
  const school = await world.school()
  const { categories } = await makeLedger(world, school)
  const input = { categoryId: categories[0], number: '2A', title: '新问题', dueOn: '2026-12-31', reason: '巡察组补充' }
  const { result: added } = await world.call(school.li.token, 'addFinding', input)
  const { result } = await world.call(school.li.token, 'listFindings', {})
  expect(result.findings.map(({ number }) => number)).toEqual(['1', '2', '2A', '3', '4'])
  const { result: shown } = await world.call(school.zhao.token, 'showFinding', { findingId: added.findingId })
  expect(shown.finding).toMatchObject({ state: 'open', dueOn: '2026-12-31', leadOfficer: null, measures: 0 })
  expect(shown.history).toMatchObject([{ kind: 'state', by: '李书记', from: null, to: 'open', reason: '巡察组补充' }])
})

test('two at once get places of their own', async () => {
  const school = await world.school()
  const { categories } = await makeLedger(world, school)
  const add = (number: string) =>
    world.call(school.li.token, 'addFinding', { categoryId: categories[1], number, title: '新问题', reason: '补列' })
  await Promise.all([add('5'), add('6')])
  const places = await world.sql<{ position: number }>(
    school.id,
    'select position from findings where school_id = $1 order by position',
    [school.id],
  )
  expect(places.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
})

test('a category of the rival school is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { categories } = await makeLedger(world, rival)
  const input = { categoryId: categories[0], number: '9', title: '新问题', reason: '看看' }
  expect(await world.call(school.wu.token, 'addFinding', input)).toMatchObject({ code: 101 })
})
