import { type Job, runJobs, runSweeps, type Sweep } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

let world: World
let school: School
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow('2026-11-18T02:30:00Z')
  school = await world.school()
  await rowsOf(world, school).since('2026-11-18T00:30:00Z')
})

// The schools of tests that are over have nothing due any more.
afterEach(() => rowsOf(world, school).since('2099-01-01T00:00:00Z'))

const hour = 3_600_000
/** Due at every full hour; its effect is a row of its own in the school's audit trail. */
const hourly = (name: string, before: (slot: Date) => void = () => undefined): Job => ({
  name,
  slots: (since, now) => {
    const first = Math.floor(since.getTime() / hour) + 1
    const count = Math.max(0, Math.floor(now.getTime() / hour) - first + 1)
    return Array.from({ length: count }, (_, n) => new Date((first + n) * hour))
  },
  run: async ({ tx, reach, slot }) => {
    await tx.rows(
      `insert into audits (school_id, at, call, request_id, input_digest, input, answer)
       values ($1, $2, $3, gen_random_uuid(), '', '{}', '{}')`,
      [reach.schoolId, slot, name],
    )
    before(slot)
  },
})
const effects = async (name: string) =>
  (
    await world.sql<{ at: Date }>(school.id, 'select at from audits where school_id = $1 and call = $2 order by at', [
      school.id,
      name,
    ])
  ).map(({ at }) => at.toISOString().slice(11, 16))
const runs = () =>
  world.sql(school.id, 'select slot, state, attempts, error from job_runs where school_id = $1 order by slot', [
    school.id,
  ])

test('slots since the school was made are caught up, oldest first, once however many servers run', async () => {
  const servers = Array.from({ length: 6 }, () => jobParts(world))
  const job = hourly('once')
  await Promise.all(servers.map((parts) => runJobs(parts, [job])))
  await Promise.all(servers.map((parts) => runJobs(parts, [job])))
  expect(await effects('once')).toEqual(['01:00', '02:00'])
  world.setNow('2026-11-18T05:10:00Z')
  await Promise.all(servers.map((parts) => runJobs(parts, [job])))
  expect(await effects('once')).toEqual(['01:00', '02:00', '03:00', '04:00', '05:00'])
  expect(servers.flatMap(({ reported }) => reported)).toEqual([])
})

test('what is older than 28 days is not caught up, however long no server ran', async () => {
  const daily: Job = {
    ...hourly('daily'),
    slots: (since, now) =>
      hourly('')
        .slots(since, now)
        .filter((s) => s.getUTCHours() === 1),
  }
  await runJobs(jobParts(world), [daily])
  world.setNow('2027-02-18T02:30:00Z')
  await runJobs(jobParts(world), [daily])
  expect(await effects('daily')).toHaveLength(1 + 28)
})

test('a run that throws leaves no effect, is told, and is tried again after 1, 2, 4 … minutes', async () => {
  const parts = jobParts(world)
  let failures = 2
  const job = hourly('flaky', (slot) => {
    if (slot.getUTCHours() === 1 && failures-- > 0) throw new Error('the disk is full')
  })
  await runJobs(parts, [job])
  // The slot after it is not held up.
  expect(await effects('flaky')).toEqual(['02:00'])
  expect(parts.reported).toEqual(['flaky: Error: the disk is full'])
  expect((await runs())[0]).toMatchObject({ state: 'due', attempts: 1, error: 'Error: the disk is full' })
  await runJobs(parts, [job])
  expect(parts.reported).toHaveLength(1)
  world.setNow('2026-11-18T02:31:00Z')
  await runJobs(parts, [job])
  expect(parts.reported).toHaveLength(2)
  world.setNow('2026-11-18T02:33:00Z')
  await runJobs(parts, [job])
  expect(await effects('flaky')).toEqual(['01:00', '02:00'])
  expect((await runs())[0]).toMatchObject({ state: 'done', attempts: 3, error: null })
})

test('after eight tries it is given up, and says why', async () => {
  const parts = jobParts(world)
  const job = hourly('broken', () => {
    throw new Error('no such table')
  })
  const first = new Date('2026-11-18T01:30:00Z')
  for (let tries = 0; tries < 12; tries += 1) {
    await runJobs(parts, [{ ...job, slots: (since, now) => job.slots(since, now).filter((slot) => slot < first) }])
    world.setNow(new Date(world.now().getTime() + 3 * hour).toISOString())
  }
  expect(parts.reported).toHaveLength(8)
  expect(await runs()).toMatchObject([{ state: 'failed', attempts: 8, error: 'Error: no such table' }])
  expect(await effects('broken')).toEqual([])
})

test('one school in trouble holds up no other', async () => {
  const second = await world.school()
  await rowsOf(world, second).since('2026-11-18T00:30:00Z')
  const parts = jobParts(world)
  const job = hourly('split')
  const broken = {
    ...job,
    run: async (context: Parameters<Job['run']>[0]) => {
      if (context.reach.schoolId === school.id) throw new Error('only here')
      await job.run(context)
    },
  }
  await runJobs(parts, [broken])
  expect(await effects('split')).toEqual([])
  school = second
  expect(await effects('split')).toEqual(['01:00', '02:00'])
})

test('a sweep runs when its time has come, for each school, and its trouble is told', async () => {
  const ran: string[] = []
  const sweep: Sweep = {
    name: 'look',
    everySeconds: 3600,
    run: async ({ schoolId, transact }) => {
      const seen = await transact((tx) => tx.rows<{ school_id: number }>('select school_id from schools'))
      expect(seen).toEqual([{ school_id: schoolId }])
      ran.push(`look ${schoolId}`)
    },
  }
  const often: Sweep = { name: 'often', everySeconds: 20, run: async () => void ran.push('often') }
  const broken: Sweep = { name: 'broken', everySeconds: 20, run: () => Promise.reject(new Error('no way')) }
  const parts = jobParts(world)
  const round = async () => {
    ran.length = 0
    await runSweeps(parts, [broken, sweep, often])
    return [
      ran.filter((name) => name === `look ${school.id}`).length,
      ran.filter((name) => name === 'often').length > 0,
    ]
  }
  expect(await round()).toEqual([1, true])
  expect(await round()).toEqual([0, false])
  world.setNow('2026-11-18T02:30:19Z')
  expect(await round()).toEqual([0, true])
  world.setNow('2026-11-18T03:30:00Z')
  expect(await round()).toEqual([1, true])
  expect(parts.reported[0]).toBe('broken: Error: no way')
  // Another server keeps its own time.
  await runSweeps(jobParts(world), [sweep])
  expect(ran).toContain(`look ${school.id}`)
})
