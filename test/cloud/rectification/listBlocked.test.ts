import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member does not read it; without a ledger there is nothing', async () => {
  const school = await world.school()
  expect(await world.call(school.zhao.token, 'listBlocked', {})).toMatchObject({ code: 10002 })
  expect((await world.call(school.li.token, 'listBlocked', {})).result).toEqual({ inspection: null, groups: [] })
})

test('findings stand under the body that blocks them, with the letters to it; one that blocks no more comes last', async () => {
  const school = await world.school()
  const { inspectionId, findings } = await makeLedger(world, school)
  const block = (findingId: number, blockedBy: string) =>
    world.call(school.chen.token, 'setFindingState', { findingId, state: 'notDone', blockedBy, reason: '等' })
  await block(findings['1'], '县编办')
  await block(findings['2'], '县财政资金')
  const write = (blockedBy: string) =>
    world.call(school.li.token, 'addLetter', { inspectionId, blockedBy, sentOn: '2026-11-10', about: '请尽快办理' })
  await write('县编办')
  await write('县财政资金')
  await world.call(school.chen.token, 'setFindingState', { findingId: findings['1'], state: 'open', reason: '已批复' })
  const { inspection, groups } = (await world.call(school.wu.token, 'listBlocked', {})).result
  expect(inspection).toEqual({ id: inspectionId, round: '第五轮巡察' })
  expect(
    groups.map((g) => [g.blockedBy, g.findings.map(({ number }) => number), g.letters.map(({ by }) => by)]),
  ).toEqual([
    ['县财政资金', ['2', '4'], ['李书记']],
    ['县编办', [], ['李书记']],
  ])
})

test('a round of the rival school is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, rival)
  expect(await world.call(school.wu.token, 'listBlocked', { inspectionId })).toMatchObject({ code: 101 })
})
