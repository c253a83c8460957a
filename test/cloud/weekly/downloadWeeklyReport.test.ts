import fs from 'node:fs'
import { jobs } from '../../../cloud/jobs'
import { runJobs } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'
import { textsOf } from './docxText'

const week = '2026-W46'
let world: World
let school: School
beforeAll(async () => {
  world = await openEmptyWorld()
  school = await world.school()
  const rows = rowsOf(world, school)
  await rows.since('2026-11-09T02:00:00Z')
  const { admin, arts, zhao, qian, li, zhou } = school
  const expected = [zhao.id, qian.id, li.id]
  const session = await rows.session({ branchId: admin, startsAt: '2026-11-11T06:00:00Z', expected })
  await rows.line(session, zhao.id, 'present')
  await rows.line(session, qian.id, 'late')
  for (const day of ['2026-11-05', '2026-11-10', '2026-11-12']) await rows.mark(zhao.id, day, admin)
  await rows.mark(zhou.id, '2026-11-12', arts)
  await rows.measure({ findingId: await rows.finding('staged'), dueOn: '2026-11-10', assigneeId: zhao.id })
  world.setNow('2026-11-15T23:00:30Z')
  await runJobs(jobParts(world), jobs)
  world.setNow('2026-11-18T02:00:00Z')
})
afterAll(() => world.close())

async function download(token: string, branchId: number | null): Promise<{ name: string; bytes: Buffer }> {
  const { result } = await world.call(token, 'downloadWeeklyReport', { week, branchId })
  const response = await world.server.inject({ method: 'GET', url: new URL(result.url, 'http://here').pathname })
  expect(response.headers['content-type']).toContain('wordprocessingml')
  return { name: result.name, bytes: response.rawPayload }
}

test('it is for secretaries and leaders, and only once it is made', async () => {
  const { zhao, wu, li, admin } = school
  for (const { token } of [zhao, wu]) {
    expect(await world.call(token, 'downloadWeeklyReport', { week, branchId: admin })).toMatchObject({ code: 10002 })
  }
  const next = { week: '2026-W47', branchId: admin }
  expect(await world.call(li.token, 'downloadWeeklyReport', next)).toMatchObject({ status: 404, code: 10701 })
})

test('the school report: sentences, both weeks, branches in roster order', async () => {
  const { name, bytes } = await download(school.chen.token, null)
  expect(name).toBe('全校学习与整改周报（11月9日至11月15日）.docx')
  const texts = await textsOf(bytes)
  expect(texts.slice(0, 2)).toEqual(['全校学习与整改周报', '2026 年第 46 周（11月9日至11月15日）'])
  expect(texts).toContain('本周开展学习活动 1 次，应到 3 人次（请假的不计），实到 2 人次，出勤率 66.7%。')
  const cells = texts.join('|')
  // 6 people × 7 days = 42: three marks this week, one in the week before.
  expect(cells).toContain('学习强国标记率|7.1%|2.4%|+4.7')
  expect(cells).toContain('出勤率|66.7%|无|无')
  expect(cells).toContain('行政支部|1|66.7%|7.1%|0.0%|1|文科支部|0|无|7.1%|无|0')
  expect(cells).not.toMatch(/老师|更正/)
  keepForLooking(bytes, 'school')
})

test('the branch report says what was corrected since, beside the numbers as they were', async () => {
  await rowsOf(world, school).mark(school.qian.id, '2026-11-13', school.admin)
  const texts = await textsOf((await download(school.li.token, school.admin)).bytes)
  expect(texts.join('|')).toContain('学习强国标记率|7.1%|3.6%|+3.5')
  expect(texts.join('|')).toContain('指标|周报中|现在|学习强国标记率|7.1%（2/28）|10.7%（3/28）')
  expect(texts).not.toContain('二、各支部')
})

test('another branch and another school are not there', async () => {
  const rival = await world.school()
  const wanted = { week, branchId: school.admin }
  expect(await world.call(school.wang.token, 'downloadWeeklyReport', wanted)).toMatchObject({ status: 404, code: 101 })
  expect(await world.call(rival.chen.token, 'downloadWeeklyReport', wanted)).toMatchObject({ status: 404, code: 101 })
  const whole = { week, branchId: null }
  expect(await world.call(school.wang.token, 'downloadWeeklyReport', whole)).toMatchObject({ code: 101 })
  expect(await world.call(rival.chen.token, 'downloadWeeklyReport', whole)).toMatchObject({ code: 10701 })
})

/** With KEEP_DOCUMENTS naming a folder, the document stays there to be opened and looked at. */
function keepForLooking(bytes: Buffer, name: string): void {
  const folder = process.env.KEEP_DOCUMENTS
  if (folder) fs.writeFileSync(`${folder}/${name}.docx`, bytes)
}
