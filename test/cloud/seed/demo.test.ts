import path from 'node:path'
import sharp from 'sharp'
import { folderStore } from '../../../cloud/kernel/files/store'
import { demoAccounts, seedDemo } from '../../../cloud/seed/demo'
import { phoneHeaders, type World } from '../setup/world'
import { openEmptyWorld } from './emptyWorld'

let world: World
let schoolId: number

const seed = () => {
  const store = folderStore(path.join(world.pipe.settings.dataDir, 'files'))
  return seedDemo(world.pipe.database, store, world.now())
}

beforeAll(async () => {
  world = await openEmptyWorld()
  await Promise.all([seed(), seed()])
  const schools = await world.pipe.database.transact(null, async (tx) => ({
    answer: await tx.rows<{ zb_list_schools: number }>('select zb_list_schools()'),
  }))
  expect(schools).toHaveLength(1)
  schoolId = schools[0].zb_list_schools
})
afterAll(() => world.close())

const ask = <R = Record<string, unknown>>(text: string) => world.sql<R>(schoolId, text)
const count = async (what: string) => (await ask<{ n: number }>(`select count(*)::integer as n from ${what}`))[0].n

async function signIn(username: string): Promise<string> {
  const [line] = demoAccounts.filter((told) => told.includes(` ${username} / `))
  const payload = JSON.stringify({ username, password: line.split(' / ')[1] })
  const answer = await world.server.inject({ method: 'POST', url: '/1.1/login', headers: phoneHeaders(), payload })
  expect(answer.statusCode).toBe(200)
  return answer.json().sessionToken
}

test('two servers that start at once make one demo school; a third start changes nothing', async () => {
  expect(await ask('select name, is_demo from schools')).toEqual([{ name: '示范中学（演示）', is_demo: true }])
  const before = await count('xuexi_marks')
  await seed()
  expect(await count('xuexi_marks')).toBe(before)
})

test('the printed ledger is there, whole', async () => {
  expect(await count('inspections')).toBe(1)
  expect(await count('phases')).toBe(3)
  expect(await count('categories')).toBe(4)
  expect(await count('measures')).toBe(103)
  expect(await ask('select state, count(*)::integer as n from findings group by state order by state')).toEqual([
    { state: 'done', n: 6 },
    { state: 'doneKeep', n: 3 },
    { state: 'notDone', n: 3 },
    { state: 'staged', n: 22 },
  ])
  expect(await count("findings where state = 'notDone' and blocked_by is null")).toBe(0)
  expect(
    await count(
      "measures m join findings f using (finding_id) where f.state like 'done%' and accepted_at_import is null",
    ),
  ).toBe(0)
})

test('each account told at the start signs in and holds its role', async () => {
  const wanted = { zhao: 'member', li: 'secretary', wang: 'secretary', chen: 'leader', wu: 'admin' }
  for (const [username, role] of Object.entries(wanted)) {
    const { result } = await world.call(await signIn(username), 'showMe', {})
    expect(result.roles).toContain(role)
    expect(result.school.name).toBe('示范中学（演示）')
  }
  expect(demoAccounts).toHaveLength(5)
})

test('a member finds a session to check in to and measures of every kind', async () => {
  const token = await signIn('zhao')
  const { result } = await world.call(token, 'listMyMeasures', {})
  expect(result.measures.map(({ state, isOverdue }) => `${state} ${isOverdue}`)).toEqual([
    'returned true',
    'planned true',
    'submitted false',
    'planned false',
  ])
  expect(result.measures[0].returnReason).toContain('照片')
  const sessions = await ask<{ starts_at: Date }>(
    `select s.starts_at from study_sessions s join expected_people e using (session_id) join people p using (person_id)
     where p.name = '赵半亩' and s.starts_at > '2026-11-18T02:00:00Z' and s.starts_at < '2026-11-18T03:00:00Z'`,
  )
  expect(sessions.map(({ starts_at }) => starts_at.toISOString())).toEqual(['2026-11-18T02:10:00.000Z'])
})

test('a secretary finds two to review, whose photos open; a leader finds one to sign off', async () => {
  const { evidence } = (await world.call(await signIn('li'), 'listWaitingEvidence', {})).result
  expect(evidence).toHaveLength(2)
  for (const { photos } of evidence) {
    const photo = await world.server.inject({ url: photos[0].url })
    expect(await sharp(photo.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
  }
  const token = await signIn('chen')
  const { findings } = (await world.call(token, 'listFindings', { state: 'staged' })).result
  const whole = findings.filter((finding) => finding.measures === finding.measuresAccepted)
  expect(whole.map(({ number }) => number)).toEqual(['3-1'])
  expect((await world.call(token, 'showFinding', { findingId: whole[0].id })).result.canClose).toBe(true)
})

test('eight weeks are lived in: each week has sessions, each branch its rate, and it rises', async () => {
  const weeks = await ask<{ held: number }>(
    `select count(*)::integer as held from study_sessions where ends_at < '2026-11-16'
     group by date_trunc('week', starts_at) order by date_trunc('week', starts_at)`,
  )
  expect(weeks.map(({ held }) => held)).toEqual([4, 4, 3, 4, 4, 4, 3, 4])
  const marks = await ask<{ n: number }>(
    `select count(*)::integer as n from xuexi_marks where day between '2026-09-28' and '2026-11-15'
     group by date_trunc('week', day) order by date_trunc('week', day)`,
  )
  expect(marks).toHaveLength(7)
  expect(marks[6].n).toBeGreaterThan(marks[0].n * 1.3)
  for (const kind of ['present', 'late', 'excused'])
    expect(await count(`check_ins where attendance = '${kind}'`)).toBeGreaterThan(5)
  expect(await count('check_ins where entered_by is not null and entered_late')).toBeGreaterThan(5)
  expect(await count('check_ins where entered_by is not null and not entered_late')).toBeGreaterThan(0)
})

test('nobody marks or checks in outside their days on the roll, and nothing is dated ahead', async () => {
  const outside = `left join memberships m on m.person_id = x.person_id and x.d between m.joined_on and coalesce(m.left_on, 'infinity')
    where m.person_id is null`
  expect(await count(`(select person_id, day as d from xuexi_marks) x ${outside}`)).toBe(0)
  expect(
    await count(
      `(select e.person_id, (s.starts_at + interval '8 hours')::date as d from expected_people e join study_sessions s using (session_id)) x ${outside}`,
    ),
  ).toBe(0)
  expect(await count("xuexi_marks where marked_at > '2026-11-18T02:00:00Z'")).toBe(0)
  expect(await count("check_ins where recorded_at > '2026-11-18T02:00:00Z'")).toBe(0)
  expect(
    await count("evidence where recorded_at > '2026-11-18T02:00:00Z' or decided_at > '2026-11-18T02:00:00Z'"),
  ).toBe(0)
  expect(await count("memberships where joined_on between '2026-11-09' and '2026-11-15'")).toBe(1)
  expect(await count('memberships where left_on is not null')).toBe(1)
})
