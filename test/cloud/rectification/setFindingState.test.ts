import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and secretaries may not; a reason is needed; a blocked finding names who must move first', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['1'], state: 'staged' as const, reason: '阶段完成' }
  expect(await world.call(school.zhao.token, 'setFindingState', input)).toMatchObject({ code: 10002 })
  expect(await world.call(school.li.token, 'setFindingState', input)).toMatchObject({ code: 10002 })
  const set = (more: object) => world.call(school.chen.token, 'setFindingState', { ...input, ...more })
  expect(await set({ reason: ' \n ' })).toMatchObject({ code: 10001 })
  expect(await set({ state: 'notDone' })).toMatchObject({ status: 400, code: 10001, data: { at: '/blockedBy' } })
  expect(await set({ state: 'notDone', blockedBy: '  ' })).toMatchObject({ code: 10001 })
  expect(await set({ state: 'done' })).toMatchObject({ code: 10001 })
})

test('what is closed must be reopened first', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['3'], state: 'open' as const, reason: '再看' }
  expect(await world.call(school.chen.token, 'setFindingState', input)).toMatchObject({ status: 400, code: 10504 })
})

test('a leader or the administrator says who blocks it, and later that nobody does', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  const findingId = findings['1']
  const blocked = { findingId, state: 'notDone' as const, blockedBy: '县财政', reason: '等拨付' }
  expect(await world.call(school.wu.token, 'setFindingState', blocked)).toMatchObject({ status: 200, result: {} })
  const show = async () => (await world.call(school.zhao.token, 'showFinding', { findingId })).result
  expect((await show()).finding).toMatchObject({ state: 'notDone', blockedBy: '县财政' })
  await world.call(school.chen.token, 'setFindingState', { findingId, state: 'staged', reason: '已拨付一半' })
  const { finding, history } = await show()
  expect(finding).toMatchObject({ state: 'staged', blockedBy: null })
  expect(history.map(({ by, from, to }) => [by, from, to])).toEqual([
    ['陈校长', 'notDone', 'staged'],
    ['吴管理员', 'open', 'notDone'],
    ['导入', null, 'open'],
  ])
})

test('the rival school does not find it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { findings } = await makeLedger(world, school)
  const input = { findingId: findings['1'], state: 'staged' as const, reason: '看看' }
  expect(await world.call(rival.chen.token, 'setFindingState', input)).toMatchObject({ code: 101 })
  expect(await world.call(rival.wu.token, 'setFindingState', input)).toMatchObject({ code: 101 })
})
