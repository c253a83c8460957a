import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

const week = '2026-W46'
let world: World
let school: School
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  school = await world.school()
  for (const branchId of [0, school.admin]) {
    await world.sql(school.id, `insert into weekly_reports values ($1, $2, $3, '{}', now())`, [
      school.id,
      week,
      branchId,
    ])
  }
})

const mark = (token: string, branchId: number | null, of = week) =>
  world.call(token, 'markReportRead', { week: of, branchId })
const reads = () =>
  world.sql(school.id, 'select person_id, week, branch_id from weekly_reads where school_id = $1', [school.id])

test('a report that is not there, or not mine, cannot be read', async () => {
  const rival = await world.school()
  expect(await mark(school.zhao.token, school.admin)).toMatchObject({ code: 10002 })
  expect(await mark(school.li.token, school.admin, '2026-W45')).toMatchObject({ status: 404, code: 101 })
  expect(await mark(school.li.token, null)).toMatchObject({ status: 404, code: 101 })
  expect(await mark(school.wang.token, school.admin)).toMatchObject({ status: 404, code: 101 })
  expect(await mark(rival.chen.token, school.admin)).toMatchObject({ status: 404, code: 101 })
  expect(await mark(rival.chen.token, null)).toMatchObject({ status: 404, code: 101 })
  expect(await reads()).toEqual([])
})

test('read is noted once for each person, and the start page stops pointing at it', async () => {
  const { chen, li, admin } = school
  world.setNow('2026-11-18T02:00:00Z')
  await world.sql(school.id, `update weekly_reports set made_at = '2026-11-15T23:00:00Z' where school_id = $1`, [
    school.id,
  ])
  expect((await world.call(chen.token, 'showStart', {})).result.unreadReport).toMatchObject({ week, branchId: null })
  expect(await mark(chen.token, null)).toMatchObject({ status: 200, result: {} })
  expect(await mark(chen.token, null)).toMatchObject({ status: 200 })
  expect(await mark(li.token, admin)).toMatchObject({ status: 200 })
  expect(await reads()).toEqual([
    { person_id: chen.id, week, branch_id: 0 },
    { person_id: li.id, week, branch_id: admin },
  ])
  expect((await world.call(chen.token, 'showStart', {})).result.unreadReport).toBeNull()
})
