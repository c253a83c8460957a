import { openWorld, type World } from '../setup/world'
import { complaintOf } from './complaints'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a member, nothing written, my own, one that is answered', async () => {
  const { id, zhao, li, chen } = await world.school()
  const { complaintId } = await complaintOf(world, id, zhao.token)
  const own = await complaintOf(world, id, li.token)
  const ask = async (token: string, which: number, text = '好') =>
    (await world.call(token, 'answerComplaint', { complaintId: which, text })).code
  expect(await ask(zhao.token, complaintId)).toBe(10002)
  expect(await ask(li.token, complaintId, '  ')).toBe(10001)
  expect(await ask(li.token, own.complaintId)).toBe(10508)
  expect(await ask(li.token, complaintId)).toBeUndefined()
  expect(await ask(chen.token, complaintId)).toBe(10901)
})

test('answered with who and the day', async () => {
  const { id, zhao, chen } = await world.school()
  const { complaintId } = await complaintOf(world, id, zhao.token, { to: 'school' })
  world.setNow('2026-11-18T17:00:00.000Z')
  await world.call(chen.token, 'answerComplaint', { complaintId, text: ' 已请总务处修 ' })
  const text = 'select answer, answered_on, answered_by from complaints where school_id = $1'
  expect(await world.sql(id, text, [id])).toEqual([
    { answer: '已请总务处修', answered_on: '2026-11-19', answered_by: chen.id },
  ])
})

test('another branch, the school for a secretary, and the rival school find nothing', async () => {
  const [{ id, zhao, wang, li }, rival] = [await world.school(), await world.school()]
  const { complaintId } = await complaintOf(world, id, zhao.token)
  const toSchool = await complaintOf(world, id, zhao.token, { to: 'school' })
  for (const [token, which] of [
    [wang.token, complaintId],
    [li.token, toSchool.complaintId],
    [rival.chen.token, complaintId],
  ] as const)
    expect((await world.call(token, 'answerComplaint', { complaintId: which, text: '好' })).code).toBe(101)
})
