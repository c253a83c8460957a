import { jobs } from '../../../cloud/jobs'
import { runJobs } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

test('it is for secretaries and leaders', async () => {
  const { zhao, wu } = await world.school()
  for (const { token } of [zhao, wu]) {
    expect(await world.call(token, 'listWeeklyReports', {})).toMatchObject({ status: 403, code: 10002 })
  }
})

test('before the first Monday the list is empty and says when the next comes', async () => {
  world.setNow('2026-11-15T22:00:00Z')
  const { li } = await world.school()
  expect((await world.call(li.token, 'listWeeklyReports', {})).result).toEqual({
    ...{ reports: [], nextAt: '2026-11-15T23:00:00.000Z' },
  })
})

test('newest first: a leader has the school and each branch, a secretary their own', async () => {
  const school = await world.school()
  const { chen, li, admin, arts } = school
  await rowsOf(world, school).since('2026-11-03T00:00:00Z')
  world.setNow('2026-11-15T23:00:30Z')
  await runJobs(jobParts(world), jobs)
  await world.call(chen.token, 'markReportRead', { week: '2026-W46', branchId: admin })
  await world.sql(
    school.id,
    `update weekly_reports set corrected_at = now() where week = '2026-W45' and school_id = $1`,
    [school.id],
  )
  const { result } = await world.call(chen.token, 'listWeeklyReports', {})
  expect(result.nextAt).toBe('2026-11-22T23:00:00.000Z')
  expect(
    result.reports.map(({ week, branchId, isRead, isCorrected }) => [week, branchId, isRead, isCorrected]),
  ).toEqual([
    ['2026-W46', null, false, false],
    ['2026-W46', admin, true, false],
    ['2026-W46', arts, false, false],
    ['2026-W45', null, false, true],
    ['2026-W45', admin, false, true],
    ['2026-W45', arts, false, true],
  ])
  const mine = (await world.call(li.token, 'listWeeklyReports', {})).result.reports
  // What the leader has read is not read by the secretary.
  expect(mine).toMatchObject([
    { week: '2026-W46', branchId: admin, isRead: false, title: '行政支部学习与整改周报（11月9日至11月15日）' },
    { week: '2026-W45', branchId: admin },
  ])
  const rival = await world.school()
  expect((await world.call(rival.chen.token, 'listWeeklyReports', {})).result.reports).toEqual([])
})
