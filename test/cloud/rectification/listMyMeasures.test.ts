import { openWorld, type World } from '../setup/world'
import { giveTo, makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('without a session there are none', async () => {
  expect(await world.call(null, 'listMyMeasures', {})).toMatchObject({ code: 211 })
})

test('my measures alone: what is to be done first, the nearest date first', async () => {
  const school = await world.school()
  const { measures } = await makeLedger(world, school)
  await giveTo(world, school, measures['1.1'], school.zhao)
  await giveTo(world, school, measures['1.2'], school.zhao)
  await giveTo(world, school, measures['2.1'], school.zhao)
  await giveTo(world, school, measures['4.1'], school.qian)
  const dueOn = (key: string, day: string | null) =>
    world.sql(school.id, 'update measures set due_on = $3 where school_id = $1 and measure_id = $2', [
      school.id,
      measures[key],
      day,
    ])
  await dueOn('1.1', '2026-11-01')
  await dueOn('1.2', null)
  await dueOn('2.1', '2026-11-17')
  await putEvidence(world, school, measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  const { result } = await world.call(school.zhao.token, 'listMyMeasures', {})
  expect(result.today).toBe('2026-11-18')
  expect(result.measures.map((m) => [m.id, m.state, m.isOverdue, m.isMine])).toEqual([
    [measures['2.1'], 'planned', true, true],
    [measures['1.2'], 'planned', false, true],
    [measures['1.1'], 'accepted', false, true],
  ])
})

test('a rival school with the same people sees nothing of it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { measures } = await makeLedger(world, school)
  await giveTo(world, school, measures['1.1'], school.zhao)
  expect((await world.call(rival.zhao.token, 'listMyMeasures', {})).result.measures).toEqual([])
})
