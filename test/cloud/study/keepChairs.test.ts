import { runSweeps } from '../../../cloud/kernel/jobs'
import { keepChairs } from '../../../cloud/rooms/study/keepChairs'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { digitsOf, openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const sweep = () => runSweeps(jobParts(world), [keepChairs])
const namesOf = async (school: School, sessionId: number) => {
  const { result } = await world.call(school.li.token, 'showRegister', { sessionId })
  return result.lines.map(({ name }) => name).sort()
}
const all = ['李书记', '赵老师', '钱老师', '陈校长']

test('who leaves the branch before the day is not on the list, who comes to it is, and checks in', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const sessionId = await openedSession(world, school.li)
  await rows.leave(school.qian.id, '2026-11-17')
  await rows.leave(school.chen.id, '2026-11-18')
  const feng = await rows.person('冯老师', school.admin, '2026-11-18')
  await rows.person('褚老师', school.admin, '2026-11-19')
  await sweep()
  await sweep()
  expect(await namesOf(school, sessionId)).toEqual(['李书记', '冯老师', '赵老师', '陈校长'].sort())
  world.setNow('2026-11-18T06:00:00.000Z')
  const digits = await digitsOf(world, school.li, sessionId)
  const hand = { sessionId, personId: feng, attendance: 'present' as const }
  expect(await world.call(school.li.token, 'setAttendance', hand)).toMatchObject({ status: 200 })
  expect(await world.call(school.zhao.token, 'checkIn', { digits })).toMatchObject({ status: 200 })
})

test('of whom something is written stays, and so do the lists of others and of what is cancelled', async () => {
  const school = await world.school()
  const rival = await world.school()
  const rows = rowsOf(world, school)
  const written = await openedSession(world, school.li)
  await world.call(school.qian.token, 'askLeave', { sessionId: written })
  const cancelled = await openedSession(world, school.li)
  await world.call(school.li.token, 'cancelSession', { sessionId: cancelled, reason: '改期' })
  const others = await openedSession(world, rival.li)
  await rows.leave(school.qian.id, '2026-11-17')
  await rows.person('冯老师', school.admin, '2026-11-18')
  await sweep()
  expect(await namesOf(school, written)).toEqual([...all, '冯老师'].sort())
  expect(await namesOf(school, cancelled)).not.toContain('冯老师')
  expect(await namesOf(rival, others)).toEqual([...all].sort())
})

test('those whom the secretary chose keep their chairs in another branch, not after they have left', async () => {
  const school = await world.school()
  const { zhao, qian, li, arts, admin } = school
  const rows = rowsOf(world, school)
  const sessionId = await openedSession(world, li, { expectedIds: [li.id, zhao.id, qian.id] })
  for (const { id } of [zhao, qian]) await rows.leave(id, '2026-11-17')
  await rows.membership(zhao.id, arts, '2026-11-18')
  await rows.person('冯老师', admin, '2026-11-18')
  await sweep()
  expect(await namesOf(school, sessionId)).toEqual(['李书记', '赵老师'].sort())
})

test('what is over changes only when the roll of that day is corrected', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const sessionId = await openedSession(world, school.li)
  world.setNow('2026-11-18T09:00:00.000Z')
  await rows.person('冯老师', school.admin, '2026-11-01')
  await rows.leave(school.qian.id, '2026-11-10')
  await sweep()
  expect(await namesOf(school, sessionId)).toEqual(all.filter((name) => name !== '钱老师').sort())
})
