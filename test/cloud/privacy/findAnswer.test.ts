import { openWorld, type World } from '../setup/world'
import { complaintOf } from './complaints'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a receipt that nobody has, or that is of the rival school', async () => {
  const [{ id, zhao }, rival] = [await world.school(), await world.school()]
  const { code } = await complaintOf(world, id, zhao.token, { nameless: true })
  expect((await world.call(zhao.token, 'findAnswer', { code: 'AAAA-BBBB-CCCC' })).code).toBe(10903)
  expect((await world.call(rival.zhao.token, 'findAnswer', { code })).code).toBe(10903)
})

test('the receipt leads to the answer, however it is typed', async () => {
  const { id, zhao, li } = await world.school()
  const { code, complaintId } = await complaintOf(world, id, zhao.token, { nameless: true })
  expect((await world.call(zhao.token, 'findAnswer', { code })).result.answer).toBeNull()
  await world.call(li.token, 'answerComplaint', { complaintId, text: '已修' })
  const typed = ` ${code.toLowerCase().replace(/-/g, ' ')}`
  expect((await world.call(zhao.token, 'findAnswer', { code: typed })).result).toEqual({
    ...{ kind: 'suggestion', text: '会议室太冷', madeOn: '2026-11-18' },
    ...{ answer: '已修', answeredOn: '2026-11-18' },
  })
})
