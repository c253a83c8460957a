import { jobs, sweeps } from '../../../cloud/jobs'
import { runJobs, runSweeps } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

const week = '2026-W46'
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
  world.setNow('2026-11-15T23:00:30Z')
})

const show = (token: string, branchId: number | null, of = week) =>
  world.call(token, 'showWeeklyReport', { week: of, branchId })

test('it is for secretaries and leaders', async () => {
  const { zhao, wu, admin } = school
  expect(await show(zhao.token, admin)).toMatchObject({ status: 403, code: 10002 })
  expect(await show(wu.token, null)).toMatchObject({ status: 403, code: 10002 })
  expect(await world.call(school.li.token, 'showWeeklyReport', { week: '2026-W60', branchId: admin })).toMatchObject({
    code: 10001,
  })
})

test('a week without a report is told when there will be one; a branch that is not there is not found', async () => {
  expect(await show(school.chen.token, null)).toMatchObject({ status: 404, code: 10701 })
  expect(await show(school.li.token, school.admin)).toMatchObject({ status: 404, code: 10701 })
  expect(await show(school.chen.token, 999_999)).toMatchObject({ status: 404, code: 101 })
})

test('the school: sentences, both weeks, branches in roster order, what was sent', async () => {
  await rows.mark(school.zhao.id, '2026-11-05', school.admin)
  await rows.mark(school.zhou.id, '2026-11-12', school.arts)
  await rows.mark(school.wang.id, '2026-11-12', school.arts)
  await rows.finding('staged')
  const address = `${world.pipe.settings.robotBase}/cgi-bin/webhook/send?key=k`
  await world.call(school.wu.token, 'setWeeklyRobot', { address })
  await runJobs(jobParts(world), jobs)
  const { result } = await show(school.chen.token, null)
  expect(result).toMatchObject({
    ...{ week, branchId: null, title: '全校学习与整改周报（11月9日至11月15日）', madeAt: '2026-11-15T23:00:30.000Z' },
    ...{
      numbers: { week, xuexi: { part: 2, whole: 42 } },
      before: { week: '2026-W45', xuexi: { part: 1, whole: 42 } },
    },
    ...{ headline: { closed: 0, staged: 1, blocked: 0, open: 0 }, corrections: [], correctedAt: null },
  })
  expect(result.sentences).toHaveLength(4)
  expect(result.sentences[1]).toContain('4.8%（2/42 人次），比上周高 2.4 个百分点')
  expect(result.branches.map(({ name, numbers }) => [name, numbers.xuexi.part])).toEqual([
    ['行政支部', 0],
    ['文科支部', 2],
  ])
  expect(result.deliveries).toEqual([
    { state: 'waiting', attempts: 0, lastError: null, at: '2026-11-15T23:00:30.000Z' },
  ])
  expect(JSON.stringify(result)).not.toMatch(/老师|书记/)
})

test('a branch: its own numbers, no other branch, nothing of the robot', async () => {
  await runJobs(jobParts(world), jobs)
  for (const { token } of [school.li, school.chen]) {
    expect((await show(token, school.admin)).result).toMatchObject({
      ...{ branchId: school.admin, title: '行政支部学习与整改周报（11月9日至11月15日）', branches: [], deliveries: [] },
      numbers: { onRoll: 4 },
    })
  }
})

test('what was entered afterwards stands beside the snapshot, which never changes', async () => {
  const { li, zhao, admin } = school
  const session = await rows.session({ branchId: admin, startsAt: '2026-11-12T06:00:00Z', expected: [zhao.id, li.id] })
  await rows.line(session, li.id, 'present')
  await runJobs(jobParts(world), jobs)
  const before = (await show(li.token, admin)).result
  world.setNow('2026-11-16T03:00:00Z')
  await rows.line(session, zhao.id, 'present', li.id)
  await rows.mark(zhao.id, '2026-11-13', admin, '2026-11-16T03:00:00Z')
  const after = (await show(li.token, admin)).result
  expect(after).toEqual({
    ...before,
    corrections: [
      { label: '出勤率', was: '50.0%（1/2）', now: '100.0%（2/2）' },
      { label: '学习强国标记率', was: '0.0%（0/28）', now: '3.6%（1/28）' },
    ],
  })
  await runSweeps(jobParts(world), sweeps)
  expect((await show(li.token, admin)).result.correctedAt).toBe('2026-11-16T03:00:00.000Z')
})

test('another branch, the whole school for a secretary, and another school are not there', async () => {
  await runJobs(jobParts(world), jobs)
  const rival = await world.school()
  expect(await show(school.wang.token, school.admin)).toMatchObject({ status: 404, code: 101 })
  expect(await show(school.wang.token, null)).toMatchObject({ status: 404, code: 101 })
  expect(await show(rival.chen.token, school.admin)).toMatchObject({ status: 404, code: 101 })
  expect(await show(rival.chen.token, null)).toMatchObject({ status: 404, code: 10701 })
})
