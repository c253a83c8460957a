import { openWorld, type World } from '../setup/world'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const waiting = async (token: string) =>
  (await world.call(token, 'listWaitingEvidence', {})).result.evidence.map(({ id }) => id)

test('a member and an administrator review nothing', async () => {
  const { zhao, wu } = await world.school()
  expect(await world.call(zhao.token, 'listWaitingEvidence', {})).toMatchObject({ status: 403, code: 10002 })
  expect(await world.call(wu.token, 'listWaitingEvidence', {})).toMatchObject({ code: 10002 })
})

test('a secretary sees the branch’s, oldest first, but not one’s own', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao, qian, li, zhou }) => ({
    '1.1': zhao,
    '1.2': qian,
    '2.1': li,
    '4.1': zhou,
  }))
  const first = await submit(world, school.zhao, ledger.measures['1.1'], '开了会')
  world.setNow('2026-11-18T02:05:00.000Z')
  const second = await submit(world, school.qian, ledger.measures['1.2'])
  const own = await submit(world, school.li, ledger.measures['2.1'])
  const other = await submit(world, school.zhou, ledger.measures['4.1'])
  const { result } = await world.call(school.li.token, 'listWaitingEvidence', {})
  expect(result.evidence.map(({ id }) => id)).toEqual([first, second])
  expect(result.evidence[0]).toMatchObject({
    measureText: '制定学习计划',
    findingTitle: '理论学习不够深入',
    note: '开了会',
    state: 'submitted',
    submittedBy: '赵老师',
    isMine: false,
    recordedAt: '2026-11-18T02:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    photos: [{ width: 120, height: 90 }],
  })
  expect(await waiting(school.wang.token)).toEqual([other])
  expect(await waiting(school.chen.token)).toEqual([own])
})

test('a leader sees what no other secretary of its branch can decide on', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ li, zhou, chen }) => ({
    '1.1': li,
    '1.2': zhou,
    '2.1': chen,
  }))
  const own = await submit(world, school.li, ledger.measures['1.1'])
  const arts = await submit(world, school.zhou, ledger.measures['1.2'])
  await submit(world, school.chen, ledger.measures['2.1'])
  expect(await waiting(school.chen.token)).toEqual([own])
  await world.sql(school.id, "update people set roles = '{member,secretary}' where school_id = $1 and person_id = $2", [
    school.id,
    school.qian.id,
  ])
  expect(await waiting(school.chen.token)).toEqual([])
  expect(await waiting(school.qian.token)).toContain(own)
  await world.sql(school.id, "update memberships set left_on = '2026-11-17' where school_id = $1 and person_id = $2", [
    school.id,
    school.wang.id,
  ])
  expect(await waiting(school.chen.token)).toEqual([arts])
})

test('what a member who changed branches handed in stays with the branch of that day', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const id = await submit(world, school.zhao, ledger.measures['1.1'])
  await world.sql(school.id, 'update memberships set branch_id = $3 where school_id = $1 and person_id = $2', [
    school.id,
    school.zhao.id,
    school.arts,
  ])
  expect(await waiting(school.li.token)).toEqual([id])
  expect(await waiting(school.wang.token)).toEqual([])
})

test('the rival school’s secretary and leader see nothing of it', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const rival = await world.school()
  await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await waiting(rival.li.token)).toEqual([])
  expect(await waiting(rival.chen.token)).toEqual([])
})
