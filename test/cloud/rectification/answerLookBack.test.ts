import { openWorld, type World } from '../setup/world'
import { findingRow, setSince } from './edits'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function due() {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  await setSince(world, school, findings['2'], '2026-08-10')
  return { school, findingId: findings['2'], measureId: measures['2.1'], findings }
}
const answer = { months: 3 as const, holds: true, note: '现场看了，仍在坚持' }

test('members and administrators may not; a word is needed; only what is due', async () => {
  const { school, findingId, findings } = await due()
  for (const person of [school.zhao, school.wu])
    expect(await world.call(person.token, 'answerLookBack', { ...answer, findingId })).toMatchObject({ code: 10002 })
  const say = (more: object) => world.call(school.li.token, 'answerLookBack', { ...answer, findingId, ...more })
  expect(await say({ note: ' ' })).toMatchObject({ code: 10001 })
  expect(await say({ months: 4 })).toMatchObject({ code: 10001 })
  expect(await say({ months: 6 })).toMatchObject({ status: 400, code: 10523 })
  expect(await say({ findingId: findings['1'] })).toMatchObject({ code: 10523 })
})

test('who handed in evidence for it does not look back on it', async () => {
  const { school, findingId, measureId } = await due()
  await putEvidence(world, school, measureId, school.li, { by: school.chen, state: 'accepted' })
  expect(await world.call(school.li.token, 'answerLookBack', { ...answer, findingId })).toMatchObject({ code: 10508 })
  expect(await world.call(school.wang.token, 'answerLookBack', { ...answer, findingId })).toMatchObject({ status: 200 })
})

test('it holds: the state stays, the next one comes, and of two answers at once one lands', async () => {
  const { school, findingId } = await due()
  const both = await Promise.all(
    [school.li, school.wang].map(({ token }) => world.call(token, 'answerLookBack', { ...answer, findingId })),
  )
  expect(both.map(({ code }) => code ?? 0).sort()).toEqual([0, 10523])
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId })
  expect(result).toMatchObject({
    ...{ finding: { state: 'staged' }, lookBack: { months: 6, dueOn: '2027-02-10', isDue: false } },
  })
  expect(result.history[0]).toMatchObject({ kind: 'lookBack', step: 'holds', months: 3, reason: answer.note })
  expect(result.history).toHaveLength(2)
})

test('it does not hold: the finding is open again for that reason, and its days begin anew', async () => {
  const { school, findingId } = await due()
  const fails = { ...answer, findingId, holds: false, note: '又有反弹' }
  expect(await world.call(school.chen.token, 'answerLookBack', fails)).toMatchObject({ status: 200, result: {} })
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId })
  expect(result).toMatchObject({ finding: { state: 'open' }, lookBack: null })
  expect(result.history.slice(0, 2)).toMatchObject([
    { kind: 'state', from: 'staged', to: 'open', reason: '又有反弹', by: '陈校长' },
    { kind: 'lookBack', step: 'fails', months: 3, reason: '又有反弹' },
  ])
  expect(await findingRow(world, school, findingId)).toMatchObject({ state_since: '2026-11-18' })
})

test('marking the same state again does not push the look-back away', async () => {
  const { school, findingId } = await due()
  const again = { findingId, state: 'staged' as const, reason: '仍是阶段性成效' }
  await world.call(school.chen.token, 'setFindingState', again)
  expect(await findingRow(world, school, findingId)).toMatchObject({ state_since: '2026-08-10' })
})

test('the rival school’s secretary does not find it', async () => {
  const { findingId } = await due()
  const rival = await world.school()
  expect(await world.call(rival.li.token, 'answerLookBack', { ...answer, findingId })).toMatchObject({ code: 101 })
})
