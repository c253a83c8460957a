import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('only a leader reads what waits', async () => {
  const school = await world.school()
  for (const person of [school.zhao, school.li, school.wu])
    expect(await world.call(person.token, 'listClosureRequests', {})).toMatchObject({ code: 10002 })
})

test('what waits comes with its finding and whether I may close it, oldest first; nothing of the rival school', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const theirs = await makeLedger(world, rival)
  for (const key of ['1.1', '1.2'])
    await putEvidence(world, school, measures[key], school.zhao, { by: school.li, state: 'accepted' })
  await putEvidence(world, school, measures['2.1'], school.zhou, { by: school.chen, state: 'accepted' })
  await putEvidence(world, rival, theirs.measures['2.1'], rival.zhao, { by: rival.li, state: 'accepted' })
  const ask = (token: string, findingId: number) => world.call(token, 'requestClosure', { findingId, note: '已落实' })
  await ask(school.wang.token, findings['2'])
  world.setNow('2026-11-18T03:00:00.000Z')
  await ask(school.li.token, findings['1'])
  await ask(rival.li.token, theirs.findings['2'])
  world.setNow('2026-11-18T02:00:00.000Z')
  const { requests } = (await world.call(school.chen.token, 'listClosureRequests', {})).result
  expect(requests.map(({ finding, by, note, canClose }) => [finding.number, by, note, canClose])).toEqual([
    ['2', '王书记', '已落实', false],
    ['1', '李书记', '已落实', true],
  ])
})
