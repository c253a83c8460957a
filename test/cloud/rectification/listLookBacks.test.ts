import { openWorld, type World } from '../setup/world'
import { setSince } from './edits'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and administrators do not read them', async () => {
  const school = await world.school()
  for (const person of [school.zhao, school.wu])
    expect(await world.call(person.token, 'listLookBacks', {})).toMatchObject({ code: 10002 })
})

test('what is due comes as its card, whatever the round; what comes soon stands beside it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const old = await makeLedger(world, school, '第四轮', '2024-01-01')
  const { findings, measures } = await makeLedger(world, school)
  const theirs = await makeLedger(world, rival)
  await setSince(world, rival, theirs.findings['2'], '2026-08-01')
  await setSince(world, school, old.findings['2'], '2025-06-01')
  await setSince(world, school, findings['2'], '2026-08-10')
  await putEvidence(world, school, measures['2.1'], school.li, { by: school.chen, state: 'accepted' })
  const list = async (token: string) => (await world.call(token, 'listLookBacks', {})).result
  const { due, coming, today } = await list(school.li.token)
  expect(today).toBe('2026-11-18')
  expect(
    due.map(({ finding, round, lookBack, missed, canAnswer }) => [finding.id, round, lookBack, missed, canAnswer]),
  ).toEqual([
    [old.findings['2'], '第四轮', { months: 12, dueOn: '2026-06-01', isDue: true }, [3, 6], true],
    [findings['2'], '第五轮巡察', { months: 3, dueOn: '2026-11-10', isDue: true }, [], false],
  ])
  expect(coming).toEqual([])
  expect((await list(school.chen.token)).due.map(({ canAnswer }) => canAnswer)).toEqual([true, true])
  await setSince(world, school, findings['2'], '2026-09-10')
  await setSince(world, school, old.findings['2'], '2026-11-19')
  expect((await list(school.chen.token)).coming.map(({ finding, lookBack }) => [finding.id, lookBack.dueOn])).toEqual([
    [findings['2'], '2026-12-10'],
  ])
})

test('of what was brought in without a day the end of the window counts', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  await setSince(world, school, findings['2'], null)
  const { coming } = (await world.call(school.li.token, 'listLookBacks', {})).result
  expect(coming.map(({ finding, lookBack }) => [finding.id, lookBack.dueOn])).toEqual([[findings['2'], '2027-01-31']])
})
