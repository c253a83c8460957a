import { openWorld, type World } from '../setup/world'
import { alarmsOf, makeDraft } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function faulty() {
  const { school, ledger } = await makeDraft(world)
  const setText = (text: string) =>
    world.sql(school.id, 'update measures set text = $2 where measure_id = $1', [ledger.measures['1.1'], text])
  await setText('4月31日召开座谈会')
  const { inspectionId } = ledger
  const [{ key }] = await alarmsOf(world, school.li, inspectionId, 'brokenDate')
  return { school, inspectionId, setText, key }
}

test('refused: a member, a rival, no reason, a key that stands for nothing', async () => {
  const { school, inspectionId, key } = await faulty()
  const input = { inspectionId, keys: [key], reason: '原文如此' }
  expect(await world.call(school.zhao.token, 'answerCheck', input)).toMatchObject({ code: 10002 })
  expect(await world.call((await world.school()).li.token, 'answerCheck', input)).toMatchObject({ code: 101 })
  expect(await world.call(school.li.token, 'answerCheck', { ...input, reason: ' ' })).toMatchObject({ code: 10001 })
  const strange = { ...input, keys: ['brokenDate/m1/zzz'] }
  expect(await world.call(school.li.token, 'answerCheck', strange)).toMatchObject({ code: 101 })
})

test('answered it is no longer open, with who and why; other words at the place ask again', async () => {
  const { school, inspectionId, key, setText } = await faulty()
  const before = (await world.call(school.li.token, 'runChecks', { inspectionId })).result
  const input = { inspectionId, keys: [key], reason: '原文如此' }
  expect((await world.call(school.wang.token, 'answerCheck', input)).result).toEqual({ answered: 1 })
  expect((await world.call(school.li.token, 'answerCheck', input)).result).toEqual({ answered: 0 })
  const after = (await world.call(school.li.token, 'runChecks', { inspectionId })).result
  expect(after).toMatchObject({ open: before.open - 1, answered: 1 })
  const answer = { reason: '原文如此', by: '王书记', at: '2026-11-18T02:00:00.000Z' }
  expect(await alarmsOf(world, school.li, inspectionId, 'brokenDate')).toMatchObject([{ key, answer }])
  await setText('4月31日召开座谈会并作记录')
  const [again] = await alarmsOf(world, school.li, inspectionId, 'brokenDate')
  expect(again.key).not.toBe(key)
  expect(again.answer).toBeNull()
})
