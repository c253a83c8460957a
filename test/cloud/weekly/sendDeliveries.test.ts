import { runSweeps } from '../../../cloud/kernel/jobs'
import { sendDeliveries } from '../../../cloud/rooms/weekly/sendDeliveries'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { openRobotStub, type RobotStub } from '../setup/robotStub'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

let world: World
let robot: RobotStub
let school: School
beforeAll(async () => {
  robot = await openRobotStub()
  world = await openEmptyWorld({ ROBOT_BASE: robot.base, PUBLIC_URL: 'https://school.example' })
})
afterAll(async () => {
  await world.close()
  await robot.close()
})
beforeEach(async () => {
  world.setNow('2026-11-15T23:00:40Z')
  school = await world.school()
  robot.posts.length = 0
  robot.answers.length = 0
  expect(await world.call(school.wu.token, 'setWeeklyRobot', { address: robot.address })).toMatchObject({ status: 200 })
})
// The schools of other tests stand in the same database: their robots are gone.
afterEach(() => world.call(school.wu.token, 'setWeeklyRobot', { address: null }))

const queue = (week: string, text = '**周报**') =>
  world.sql(
    school.id,
    'insert into deliveries (school_id, week, text, not_before, changed_at) values ($1, $2, $3, $4, $4)',
    [school.id, week, text, world.now()],
  )
const sweep = () => runSweeps(jobParts(world), [sendDeliveries])
const states = () =>
  world.sql<{ state: string; attempts: number; last_error: string | null }>(
    school.id,
    'select state, attempts, last_error from deliveries where school_id = $1 order by delivery_id',
    [school.id],
  )
const later = (minutes: number) => world.setNow(new Date(world.now().getTime() + minutes * 60_000).toISOString())

test('posts markdown with the way to the page, once', async () => {
  await queue('2026-W46')
  await sweep()
  await sweep()
  later(600)
  await sweep()
  expect(robot.posts).toEqual([
    {
      key: 'abc-123',
      msgtype: 'markdown',
      content: '**周报**\n[打开看全文](https://school.example/)',
      contentType: 'application/json; charset=utf-8',
    },
  ])
  expect(await states()).toEqual([{ state: 'sent', attempts: 1, last_error: null }])
})

test('five servers at once send each message once, the oldest first', async () => {
  for (const week of ['2026-W43', '2026-W44', '2026-W45', '2026-W46']) await queue(week, week)
  await Promise.all(Array.from({ length: 5 }, sweep))
  const first = robot.posts.map(({ content }) => content.split('\n')[0])
  expect(first.sort()).toEqual(['2026-W43', '2026-W44', '2026-W45', '2026-W46'])
  expect((await states()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
})

test('too often, busy, cut off or unreadable: tried again later, and sent when it goes through', async () => {
  await queue('2026-W46')
  robot.answers.push({ errcode: 45009, errmsg: 'api freq out of limit' }, { status: 502 }, 'cut', { text: '<html>' })
  await sweep()
  expect(await states()).toEqual([
    { state: 'waiting', attempts: 1, last_error: '企业微信没有收下（45009 api freq out of limit）。' },
  ])
  await sweep()
  expect(robot.posts).toHaveLength(1)
  for (const [minutes, error] of [
    [1, '企业微信暂时没有收下（502）。'],
    [2, '连不上企业微信。'],
    [4, '企业微信的回答看不懂。'],
  ] as const) {
    later(minutes)
    await sweep()
    expect((await states())[0].last_error).toBe(error)
  }
  later(8)
  await sweep()
  expect(robot.posts).toHaveLength(5)
  expect(await states()).toEqual([{ state: 'sent', attempts: 5, last_error: null }])
})

test('after eight tries it is given up and shown, and a leader can put it back', async () => {
  await queue('2026-W46')
  robot.answers.push(...Array.from({ length: 8 }, () => ({ status: 500 })))
  for (let tries = 0; tries < 12; tries += 1) {
    await sweep()
    later(60)
  }
  expect(robot.posts).toHaveLength(8)
  expect(await states()).toEqual([{ state: 'failed', attempts: 8, last_error: '企业微信暂时没有收下（500）。' }])
  expect(await world.call(school.chen.token, 'resendReport', { week: '2026-W46' })).toMatchObject({ status: 200 })
  await sweep()
  expect(await states()).toEqual([{ state: 'sent', attempts: 1, last_error: null }])
})

test('a refused address fails at once', async () => {
  await queue('2026-W46')
  robot.answers.push({ errcode: 93000, errmsg: 'invalid webhook url' })
  await sweep()
  later(600)
  await sweep()
  expect(robot.posts).toHaveLength(1)
  expect((await states())[0]).toMatchObject({ state: 'failed', attempts: 1 })
})

test('a sender that died after claiming is taken over when its lease ends, not before', async () => {
  await queue('2026-W46')
  await world.sql(
    school.id,
    `update deliveries set attempts = 1, not_before = $2::timestamptz + interval '2 minutes' where school_id = $1`,
    [school.id, world.now()],
  )
  await sweep()
  expect(robot.posts).toHaveLength(0)
  later(2)
  await sweep()
  expect(robot.posts).toHaveLength(1)
  expect((await states())[0]).toMatchObject({ state: 'sent', attempts: 2 })
})

test('no robot, nothing sent; a rival school posts to its own robot only', async () => {
  const rival = await world.school()
  await queue('2026-W46')
  await world.sql(
    rival.id,
    `insert into deliveries (school_id, week, text, not_before, changed_at) values ($1, '2026-W46', '别校', $2, $2)`,
    [rival.id, world.now()],
  )
  await sweep()
  expect(robot.posts.map(({ content }) => content.split('\n')[0])).toEqual(['**周报**'])
})
