import { openWorld, type World } from '../setup/world'
import { openedSession } from './openedSession'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = (day: string) => ({ startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T08:00:00.000Z` })
const themes = (sessions: { theme: string }[]) => sessions.map(({ theme }) => theme)

test.each([
  ['a day that does not exist', { from: '2026-02-30' }],
  ['an end before the start', { from: '2026-11-18', to: '2026-11-17' }],
  ['more than a year', { from: '2025-01-01', to: '2026-11-18' }],
  ['the year nought', { from: '0000-01-01', to: '0000-01-02' }],
])('%s is refused', async (_, input) => {
  const { zhao } = await world.school()
  expect(await world.call(zhao.token, 'listSessions', input)).toMatchObject({ status: 400, code: 10007 })
})

test('an administrator who is no member has nothing to see here', async () => {
  const { wu } = await world.school()
  expect(await world.call(wu.token, 'listSessions', {})).toMatchObject({ status: 403, code: 10002 })
})

test('the last days of the calendar are days like others', async () => {
  const { zhao } = await world.school()
  const input = { from: '9999-12-30', to: '9999-12-31' }
  expect(await world.call(zhao.token, 'listSessions', input)).toMatchObject({ status: 200, result: { sessions: [] } })
})

test('a branch sees its sessions of thirty days either way, newest first, with counts and no names', async () => {
  const { li, zhao, qian, wang } = await world.school()
  for (const day of ['2026-10-18', '2026-10-19', '2026-11-18', '2026-12-18', '2026-12-19']) {
    await openedSession(world, li, { theme: day, ...at(day) })
  }
  await openedSession(world, wang, { theme: '别的支部' })
  const [, middle] = (await world.call(zhao.token, 'listSessions', {})).result.sessions
  await world.call(qian.token, 'askLeave', { sessionId: middle.id })
  const { result } = await world.call(zhao.token, 'listSessions', {})
  expect(themes(result.sessions)).toEqual(['2026-12-18', '2026-11-18', '2026-10-19'])
  expect(result.sessions[1]).toMatchObject({
    state: 'planned',
    amExpected: true,
    myAttendance: null,
    counts: { expected: 4, present: 0, late: 0, excused: 1, absent: 3 },
  })
  expect(result.sessions[2].state).toBe('ended')
  expect(JSON.stringify(result)).not.toMatch(/钱老师|secret/)
})

test('from and to are Shanghai days, both counted', async () => {
  const { li, zhao } = await world.school()
  await openedSession(world, li, {
    theme: '零点后',
    startsAt: '2026-11-17T16:00:00.000Z',
    endsAt: '2026-11-17T17:00:00.000Z',
  })
  await openedSession(world, li, {
    theme: '零点前',
    startsAt: '2026-11-18T15:59:00.000Z',
    endsAt: '2026-11-18T17:00:00.000Z',
  })
  await openedSession(world, li, {
    theme: '次日',
    startsAt: '2026-11-18T16:00:00.000Z',
    endsAt: '2026-11-18T17:00:00.000Z',
  })
  const { result } = await world.call(zhao.token, 'listSessions', { from: '2026-11-18', to: '2026-11-18' })
  expect(themes(result.sessions)).toEqual(['零点前', '零点后'])
})

test('a leader sees every branch, or the one asked for; a member only their own', async () => {
  const { admin, arts, li, wang, zhao, chen } = await world.school()
  await openedSession(world, li, { theme: '行政' })
  await openedSession(world, wang, { theme: '文科', ...at('2026-11-19') })
  expect(themes((await world.call(chen.token, 'listSessions', {})).result.sessions)).toEqual(['文科', '行政'])
  const arty = await world.call(chen.token, 'listSessions', { branchId: arts })
  expect(themes(arty.result.sessions)).toEqual(['文科'])
  expect(arty.result.sessions[0]).toMatchObject({ amExpected: false, branchName: '文科支部' })
  expect((await world.call(zhao.token, 'listSessions', { branchId: admin })).result.sessions).toHaveLength(1)
  expect(await world.call(zhao.token, 'listSessions', { branchId: arts })).toMatchObject({ status: 404, code: 101 })
})

test('the rival leader sees none of it', async () => {
  const { admin, li } = await world.school()
  const rival = await world.school()
  await openedSession(world, li)
  expect((await world.call(rival.chen.token, 'listSessions', {})).result.sessions).toEqual([])
  expect(await world.call(rival.chen.token, 'listSessions', { branchId: admin })).toMatchObject({ code: 101 })
})
