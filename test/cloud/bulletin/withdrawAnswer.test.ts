import { openWorld, type World } from '../setup/world'
import { alarmsOf, makeDraft } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an answer is taken back by the office of its school; its row stays', async () => {
  const { school, ledger } = await makeDraft(world)
  const { inspectionId, measures } = ledger
  await world.sql(school.id, "update measures set text = '13月召开座谈会' where measure_id = $1", [measures['1.1']])
  const [{ key }] = await alarmsOf(world, school.li, inspectionId, 'brokenDate')
  const input = { inspectionId, key }
  expect(await world.call(school.li.token, 'withdrawAnswer', input)).toMatchObject({ code: 101 })
  await world.call(school.li.token, 'answerCheck', { inspectionId, keys: [key], reason: '原文如此' })
  expect(await world.call(school.zhao.token, 'withdrawAnswer', input)).toMatchObject({ code: 10002 })
  expect(await world.call((await world.school()).li.token, 'withdrawAnswer', input)).toMatchObject({ code: 101 })
  expect((await world.call(school.wang.token, 'withdrawAnswer', input)).result).toEqual({})
  expect(await alarmsOf(world, school.li, inspectionId, 'brokenDate')).toMatchObject([{ key, answer: null }])
  const rows = await world.sql(school.id, 'select person_id, withdrawn_by from check_answers')
  expect(rows).toEqual([{ person_id: school.li.id, withdrawn_by: school.wang.id }])
})
