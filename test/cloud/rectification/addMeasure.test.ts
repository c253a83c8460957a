import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and leaders may not, and a closed finding takes none', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['1'], text: '再查一遍', reason: '还不够' }
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'addMeasure', input)).toMatchObject({ code: 10002 })
  const add = (more: object) => world.call(school.li.token, 'addMeasure', { ...input, ...more })
  expect(await add({ text: ' ' })).toMatchObject({ code: 10001, data: { at: '/text' } })
  expect(await add({ dueOn: '2026-02-30' })).toMatchObject({ code: 10007 })
  expect(await add({ findingId: findings['3'] })).toMatchObject({ code: 10504 })
})

test('it stands last, is owed before closing, and the story tells it', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const findingId = findings['2']
  await putEvidence(world, school, measures['2.1'], school.zhao, { by: school.li, state: 'accepted' })
  const input = { findingId, text: '再查一遍', dueOn: '2026-12-01', fixNow: true, reason: '回头看有反弹' }
  const { result: added } = await world.call(school.li.token, 'addMeasure', input)
  const { result } = await world.call(school.chen.token, 'showFinding', { findingId })
  expect(result.measures.map(({ id, number, text, state, fixNow }) => [id, number, text, state, fixNow])).toEqual([
    [measures['2.1'], 1, '每月开展一次100%参加的大教研', 'accepted', false],
    [added.measureId, 2, '再查一遍', 'planned', true],
  ])
  expect(result.canClose).toBe(false)
  expect(result.history.find(({ field }) => field === 'added')).toMatchObject({
    ...{ kind: 'edit', measure: 2, before: null, after: '再查一遍', reason: '回头看有反弹', by: '李书记' },
  })
})

test('the rival school does not find it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['1'], text: '再查一遍', reason: '看看' }
  expect(await world.call(rival.wu.token, 'addMeasure', input)).toMatchObject({ code: 101 })
})
