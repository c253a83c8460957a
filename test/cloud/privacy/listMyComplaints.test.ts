import { openWorld, type World } from '../setup/world'
import { complaintOf } from './complaints'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test("mine with the answer and its day; not the nameless ones, and nobody else's", async () => {
  const { id, zhao, qian, li } = await world.school()
  const { complaintId } = await complaintOf(world, id, zhao.token, { kind: 'correction', text: '名字写错了' })
  await complaintOf(world, id, zhao.token, { nameless: true })
  await complaintOf(world, id, qian.token)
  world.setNow('2026-11-20T02:00:00.000Z')
  await world.call(li.token, 'answerComplaint', { complaintId, text: '已请管理员改' })
  const { result } = await world.call(zhao.token, 'listMyComplaints', {})
  expect(result.complaints).toEqual([
    {
      ...{ id: complaintId, kind: 'correction', text: '名字写错了', madeOn: '2026-11-18', branchName: '行政支部' },
      ...{ by: '赵老师', answer: '已请管理员改', answeredOn: '2026-11-20', mayAnswer: false },
    },
  ])
})
