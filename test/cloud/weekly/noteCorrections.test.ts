import { jobs } from '../../../cloud/jobs'
import { runJobs, runSweeps } from '../../../cloud/kernel/jobs'
import { noteCorrections } from '../../../cloud/rooms/weekly/noteCorrections'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

test('a late mark names its branch and the school as corrected, once; the snapshot stays', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.since('2026-11-10T00:00:00Z')
  world.setNow('2026-11-15T23:00:30Z')
  await runJobs(jobParts(world), jobs)
  const sweep = async () => {
    await runSweeps(jobParts(world), [noteCorrections])
    return world.sql<{ branch_id: number; corrected_at: Date | null; marked: number }>(
      school.id,
      `select branch_id, corrected_at, (snapshot #>> '{numbers,xuexi,part}')::int as marked
       from weekly_reports where school_id = $1 order by branch_id`,
      [school.id],
    )
  }
  expect((await sweep()).map(({ corrected_at }) => corrected_at)).toEqual([null, null, null])

  await rows.mark(school.zhao.id, '2026-11-13', school.admin, '2026-11-17T01:00:00Z')
  world.setNow('2026-11-17T02:00:00Z')
  const first = new Date('2026-11-17T02:00:00Z')
  const corrected = [
    { branch_id: 0, corrected_at: first, marked: 0 },
    { branch_id: school.admin, corrected_at: first, marked: 0 },
    { branch_id: school.arts, corrected_at: null, marked: 0 },
  ]
  expect(await sweep()).toEqual(corrected)

  await rows.mark(school.zhao.id, '2026-11-14', school.admin, '2026-11-17T03:00:00Z')
  world.setNow('2026-11-17T04:00:00Z')
  expect(await sweep()).toEqual(corrected)
})

test('after eight weeks a report is left in peace', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.since('2026-11-10T00:00:00Z')
  world.setNow('2026-11-15T23:00:30Z')
  await runJobs(jobParts(world), jobs)
  await rows.mark(school.zhao.id, '2026-11-13', school.admin)
  const correctedAt = async () => {
    await runSweeps(jobParts(world), [noteCorrections])
    const [row] = await world.sql(
      school.id,
      'select corrected_at from weekly_reports where school_id = $1 and branch_id = 0',
      [school.id],
    )
    return row.corrected_at
  }
  world.setNow('2027-01-11T02:00:00Z')
  expect(await correctedAt()).toBeNull()
  world.setNow('2027-01-10T02:00:00Z')
  expect(await correctedAt()).toEqual(world.now())
})
