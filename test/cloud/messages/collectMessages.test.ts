import { openEmptyWorld } from '../seed/emptyWorld'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import type { World } from '../setup/world'
import { type Due, dueOf } from './due'
import { templateEnv } from './templates'

let weixin: WeixinStub
let world: World
let school: School
let rows: Rows
let due: Due
beforeAll(async () => {
  weixin = await startWeixin()
  world = await openEmptyWorld({ ...weixin.env, ...templateEnv })
})
afterAll(async () => {
  await world.close()
  await weixin.close()
})
beforeEach(async () => {
  world.setNow('2026-11-18T02:00:00Z')
  school = await world.school()
  rows = rowsOf(world, school)
  due = dueOf(world, school)
  await due.bind(school.zhao)
})

const soon = (startsAt = '2026-11-18T02:45:00Z', cancelledAt?: string) =>
  rows.session({ branchId: school.admin, startsAt, expected: [school.zhao.id, school.qian.id], cancelledAt })
const decided = async (returned: boolean, at: string) => {
  const measureId = await rows.measure({ findingId: await rows.finding(), dueOn: '2026-11-30' })
  const by = school.li.id
  return rows.evidence({
    ...{ measureId, personId: school.zhao.id, branchId: school.admin, recordedAt: '2026-11-16T02:00:00Z' },
    ...(returned ? { returned: { by, at, reason: '照片看不清' } } : { accepted: { by, at } }),
  })
}

test('nobody who did not consent, or has no WeChat, is written to', async () => {
  await soon()
  await due.consent(school.qian, 'sessionSoon')
  await due.collect()
  expect(await due.messages()).toEqual([])
})

test('who took the purpose back is left in peace', async () => {
  await due.consent(school.zhao, 'sessionSoon')
  await due.sql(`insert into consents values ($1, $2, 'messages', '2026-11-01', '2026-11-17')`, school.zhao.id)
  await soon()
  await due.collect()
  expect(await due.messages()).toEqual([])
})

test('a session within the hour, once for each person expected, however many servers look', async () => {
  await due.consent(school.zhao, 'sessionSoon')
  const sessionId = await soon()
  await soon('2026-11-18T03:30:00Z')
  await soon('2026-11-18T01:30:00Z')
  await soon('2026-11-18T02:30:00Z', '2026-11-18T01:00:00Z')
  await Promise.all([due.collect(), due.collect(), due.collect()])
  due.later(1)
  await due.collect()
  expect(await due.messages()).toMatchObject([
    {
      kind: 'sessionSoon',
      person_id: school.zhao.id,
      subject: String(sessionId),
      fields: { theme: '学习党章', startsAt: '2026-11-18T02:45:00Z', place: '会议室' },
      state: 'waiting',
    },
  ])
})

test('who is on leave or there already is left in peace; a cancelled session is not announced', async () => {
  await due.consent(school.zhao, 'sessionSoon')
  await rows.line(await soon(), school.zhao.id, 'excused')
  await due.collect()
  expect(await due.messages()).toEqual([])
  const second = await soon('2026-11-18T02:50:00Z')
  await due.collect()
  expect(await due.messages()).toHaveLength(1)
  await due.sql(
    'update study_sessions set cancelled_at = $3 where school_id = $1 and session_id = $2',
    second,
    world.now(),
  )
  due.later(1)
  await due.collect()
  expect(await due.messages()).toEqual([])
})

test('evidence sent back or accepted within the day; not what was decided before the consent', async () => {
  await due.consent(school.zhao, 'evidenceReturned')
  await due.consent(school.zhao, 'evidenceAccepted', 1, '2026-11-18T01:00:00Z')
  const returned = await decided(true, '2026-11-17T03:00:00Z')
  await decided(true, '2026-11-17T01:00:00Z')
  await decided(false, '2026-11-18T00:30:00Z')
  const accepted = await decided(false, '2026-11-18T01:30:00Z')
  await due.collect()
  expect(await due.messages()).toMatchObject([
    { kind: 'evidenceReturned', subject: String(returned), fields: { measure: '措施1', reason: '照片看不清' } },
    { kind: 'evidenceAccepted', subject: String(accepted), fields: { result: '已通过', at: '2026-11-18T01:30:00Z' } },
  ])
})

test('a reminder to mark, of today only, unless it was marked meanwhile', async () => {
  await due.consent(school.zhao, 'xuexiReminder')
  const remind = (day: string) =>
    due.sql('insert into xuexi_reminders values ($1, $2, $3, $4, $5)', school.zhao.id, day, school.li.id, world.now())
  await remind('2026-11-17')
  await remind('2026-11-18')
  await due.collect()
  expect(await due.messages()).toMatchObject([{ kind: 'xuexiReminder', subject: '2026-11-18' }])
  await rows.mark(school.zhao.id, '2026-11-18', school.admin)
  due.later(1)
  await due.collect()
  expect(await due.messages()).toEqual([])
})

test('the weekly report: the leader the school’s, the secretary the branch’s, a member none; unread only', async () => {
  for (const person of [school.chen, school.li, school.wang]) await due.bind(person)
  for (const person of [school.chen, school.li, school.wang, school.zhao]) await due.consent(person, 'weeklyReady')
  for (const branchId of [0, school.admin, school.arts])
    await due.sql(`insert into weekly_reports values ($1, '2026-W46', $2, '{}', $3)`, branchId, '2026-11-18T00:00:00Z')
  await due.sql(`insert into weekly_reads values ($1, $2, '2026-W46', $3, now())`, school.wang.id, school.arts)
  await due.collect()
  expect(
    (await due.messages()).map(({ person_id, fields }) => [person_id, (fields as { title: string }).title]),
  ).toEqual([
    [school.li.id, '行政支部周报'],
    [school.chen.id, '全校学习与整改周报'],
  ])
})

test('a rival school’s consent brings it nothing of ours; what is over is forgotten after a month', async () => {
  const rival = await world.school()
  const theirs = dueOf(world, rival)
  await theirs.bind(rival.zhao)
  await theirs.consent(rival.zhao, 'sessionSoon')
  await due.consent(school.zhao, 'sessionSoon')
  await soon()
  await due.collect()
  expect(await theirs.messages()).toEqual([])
  await due.sql(`update messages set state = 'sent' where school_id = $1`)
  world.setNow('2026-12-18T02:00:00Z')
  await due.collect()
  expect(await due.messages()).toHaveLength(1)
  world.setNow('2026-12-21T02:00:00Z')
  await due.collect()
  expect(await due.messages()).toEqual([])
})
