import { openWorld, type World } from '../setup/world'
import { complaintOf } from './complaints'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a member', async () => {
  const { zhao } = await world.school()
  expect((await world.call(zhao.token, 'listComplaints', {})).code).toBe(10002)
})

test("a secretary sees the branch's, a leader all; a name only where it was written to", async () => {
  const { id, zhao, zhou, li, wang, chen, wu } = await world.school()
  await complaintOf(world, id, zhao.token, { text: '给支部的' })
  await complaintOf(world, id, zhou.token, { text: '给学校的', to: 'school' })
  await complaintOf(world, id, zhao.token, { text: '匿名的', nameless: true })
  const seen = async (token: string) =>
    (await world.call(token, 'listComplaints', {})).result.complaints.map(({ text, by }) => `${text} ${by}`)
  expect(await seen(li.token)).toEqual(['给支部的 赵老师', '匿名的 null'])
  expect(await seen(wang.token)).toEqual([])
  expect(await seen(chen.token)).toEqual(['给支部的 null', '给学校的 周老师', '匿名的 null'])
  expect(await seen(wu.token)).toEqual(['给支部的 赵老师', '给学校的 周老师', '匿名的 null'])
})

test('open ones stand first; the rival school sees none', async () => {
  const [{ id, zhao, li }, rival] = [await world.school(), await world.school()]
  const { complaintId } = await complaintOf(world, id, zhao.token, { text: '先写的' })
  await complaintOf(world, id, zhao.token, { text: '后写的' })
  await world.call(li.token, 'answerComplaint', { complaintId, text: '好' })
  const { result } = await world.call(li.token, 'listComplaints', {})
  expect(result.complaints.map(({ text, mayAnswer }) => [text, mayAnswer])).toEqual([
    ['后写的', true],
    ['先写的', false],
  ])
  expect((await world.call(rival.chen.token, 'listComplaints', {})).result.complaints).toEqual([])
})
