import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('only a leader reopens, with a reason, and only what is closed', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const closed = { findingId: findings['3'], reason: '回头看发现反弹' }
  expect(await world.call(school.li.token, 'reopenFinding', closed)).toMatchObject({ code: 10002 })
  expect(await world.call(school.chen.token, 'reopenFinding', { ...closed, reason: '' })).toMatchObject({ code: 10001 })
  expect(await world.call(school.chen.token, 'reopenFinding', { ...closed, reason: '  ' })).toMatchObject({
    code: 10001,
  })
  expect(await world.call(school.chen.token, 'reopenFinding', { ...closed, findingId: findings['2'] })).toMatchObject({
    status: 400,
    code: 10505,
  })
})

test('a reopened finding is open again and its history keeps both', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['3'], reason: '回头看发现反弹' }
  expect(await world.call(school.chen.token, 'reopenFinding', input)).toMatchObject({ status: 200, result: {} })
  const { result } = await world.call(school.chen.token, 'showFinding', { findingId: findings['3'] })
  expect(result.finding.state).toBe('open')
  expect(result.history.map(({ from, to, by, reason }) => [from, to, by, reason])).toEqual([
    ['done', 'open', '陈校长', '回头看发现反弹'],
    [null, 'done', '导入', '测试'],
  ])
  expect(await world.call(school.chen.token, 'reopenFinding', input)).toMatchObject({ code: 10505 })
})

test('the rival school’s leader does not find it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['3'], reason: '看看' }
  expect(await world.call(rival.chen.token, 'reopenFinding', input)).toMatchObject({ code: 101 })
})
