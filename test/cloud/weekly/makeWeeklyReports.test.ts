import { jobs } from '../../../cloud/jobs'
import { runJobs } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

let world: World
let school: School
let rows: Rows
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  school = await world.school()
  rows = rowsOf(world, school)
  await rows.since('2026-11-10T00:00:00Z')
})

const run = () => runJobs(jobParts(world), jobs)
const made = () =>
  world.sql<{ week: string; branch_id: number; made_at: Date }>(
    school.id,
    'select week, branch_id, made_at from weekly_reports where school_id = $1 order by week, branch_id',
    [school.id],
  )
const deliveries = () =>
  world.sql<{ week: string; text: string; state: string }>(
    school.id,
    'select week, text, state from deliveries where school_id = $1 order by week',
    [school.id],
  )
const setRobot = () =>
  world.sql(school.id, 'insert into weekly_robots values ($1, $2, $3, now())', [
    school.id,
    'https://robot',
    school.wu.id,
  ])

const ours = "from job_runs where school_id = $1 and name = 'makeWeeklyReports'"

test('nothing before Monday seven; then one report for the school and one for each branch, once', async () => {
  world.setNow('2026-11-15T22:59:59Z')
  await run()
  expect(await made()).toEqual([])
  world.setNow('2026-11-15T23:00:00Z')
  for (let round = 0; round < 3; round += 1) await run()
  const wanted = [0, school.admin, school.arts].map((branch_id) => ({
    week: '2026-W46',
    branch_id,
    made_at: world.now(),
  }))
  expect(await made()).toEqual(wanted)
  const runs = await world.sql(school.id, `select state, attempts ${ours}`, [school.id])
  expect(runs).toEqual([{ state: 'done', attempts: 1 }])
})

test('five servers at once make each report once and queue each message once', async () => {
  await setRobot()
  world.setNow('2026-11-22T23:05:00Z')
  const servers = Array.from({ length: 5 }, () => jobParts(world))
  await Promise.all(servers.map((parts) => runJobs(parts, jobs)))
  expect(servers.flatMap(({ reported }) => reported)).toEqual([])
  expect((await made()).map(({ week, branch_id }) => `${week} ${branch_id}`)).toEqual(
    ['2026-W46', '2026-W47'].flatMap((week) => [0, school.admin, school.arts].map((id) => `${week} ${id}`)),
  )
  expect((await deliveries()).map(({ week }) => week)).toEqual(['2026-W46', '2026-W47'])
  const attempts = await world.sql(school.id, `select sum(attempts) as n ${ours}`, [school.id])
  expect(attempts).toEqual([{ n: 2 }])
})

test('after three weeks down every missed week is there, each as of its own end', async () => {
  await rows.finding('done')
  const findingId = await rows.finding('staged')
  await world.sql(
    school.id,
    `insert into finding_changes (school_id, finding_id, at, from_state, to_state)
     values ($1, $2, '2026-10-01', null, 'open'), ($1, $2, '2026-11-25', 'open', 'staged')`,
    [school.id, findingId],
  )
  await rows.mark(school.zhao.id, '2026-11-12', school.admin)
  await rows.mark(school.zhao.id, '2026-11-19', school.admin)
  await rows.mark(school.qian.id, '2026-11-19', school.admin)
  world.setNow('2026-11-15T23:00:30Z')
  await run()
  world.setNow('2026-12-07T03:00:00Z')
  await run()
  const snapshots = await world.sql<{ week: string; marked: number; before: number; staged: number }>(
    school.id,
    `select week, (snapshot #>> '{numbers,xuexi,part}')::int as marked, (snapshot #>> '{before,xuexi,part}')::int as before,
       (snapshot #>> '{headline,staged}')::int as staged
     from weekly_reports where school_id = $1 and branch_id = 0 order by week`,
    [school.id],
  )
  expect(snapshots).toEqual([
    { week: '2026-W46', marked: 1, before: 0, staged: 0 },
    { week: '2026-W47', marked: 2, before: 1, staged: 0 },
    { week: '2026-W48', marked: 0, before: 2, staged: 1 },
    { week: '2026-W49', marked: 0, before: 0, staged: 1 },
  ])
  expect(await made()).toHaveLength(12)
})

test('a school made in mid-week reports that week, and has none before to compare with', async () => {
  await world.sql(school.id, `update memberships set joined_on = '2026-11-10' where school_id = $1`, [school.id])
  world.setNow('2026-11-16T00:00:00Z')
  await run()
  const [first] = await world.sql<{ snapshot: Record<string, unknown> }>(
    school.id,
    'select snapshot from weekly_reports where school_id = $1 and branch_id = 0',
    [school.id],
  )
  // Six people from Tuesday to Sunday.
  expect(first.snapshot).toMatchObject({ before: null, numbers: { xuexi: { whole: 36 }, onRoll: 6 } })
})

test('a message is queued only where a robot is set; it names branches in roster order and nobody', async () => {
  world.setNow('2026-11-15T23:00:30Z')
  await run()
  expect(await deliveries()).toEqual([])
  await setRobot()
  await rows.mark(school.zhou.id, '2026-11-17', school.arts)
  world.setNow('2026-11-22T23:00:30Z')
  await run()
  const [{ week, text, state }] = await deliveries()
  expect([week, state]).toEqual(['2026-W47', 'waiting'])
  expect(text.split('\n')).toEqual([
    '**全校学习与整改周报（11月16日至11月22日）**',
    '本周没有开展学习活动。',
    '在册党员 6 人，学习强国标记率 2.4%（1/42 人次），比上周高 2.4 个百分点。标记自愿，不作考核。',
    '到本周末没有到期的整改措施。',
    '> 行政支部：出勤率 无，学习强国 0.0%，措施完成率 无',
    '> 文科支部：出勤率 无，学习强国 7.1%，措施完成率 无',
  ])
})
