import { openWorld, type World } from '../setup/world'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const accept = (token: string, evidenceId: number) => world.call(token, 'acceptEvidence', { evidenceId })

test('a member and an administrator may not; the doer, even a secretary, never', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao, li }) => ({ '1.1': zhao, '1.2': li }))
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await accept(school.qian.token, evidenceId)).toMatchObject({ status: 403, code: 10002 })
  expect(await accept(school.wu.token, evidenceId)).toMatchObject({ code: 10002 })
  const own = await submit(world, school.li, ledger.measures['1.2'])
  expect(await accept(school.li.token, own)).toMatchObject({ status: 403, code: 10508 })
})

test('another branch’s is not there, and a leader leaves it to its secretary', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhou }) => ({ '1.1': zhou }))
  const evidenceId = await submit(world, school.zhou, ledger.measures['1.1'])
  expect(await accept(school.li.token, evidenceId)).toMatchObject({ status: 404, code: 101 })
  expect(await accept(school.chen.token, evidenceId)).toMatchObject({ code: 101 })
  expect(await accept(school.wang.token, 999_999_999)).toMatchObject({ code: 101 })
})

test('it is decided once, also by two at the same moment', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  await world.sql(school.id, "update people set roles = '{member,secretary}' where school_id = $1 and person_id = $2", [
    school.id,
    school.qian.id,
  ])
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  const both = await Promise.all([
    accept(school.li.token, evidenceId),
    world.call(school.qian.token, 'returnEvidence', { evidenceId, reason: '看不清' }),
  ])
  expect(both.map(({ code }) => code ?? 0).sort()).toEqual([0, 10606])
  expect(await accept(school.li.token, evidenceId)).toMatchObject({ status: 400, code: 10606 })
  const [row] = await world.sql(school.id, 'select state, decided_by from evidence where school_id = $1', [school.id])
  const isAccepted = both[0].code === undefined
  expect(row).toEqual({
    state: isAccepted ? 'accepted' : 'returned',
    decided_by: isAccepted ? school.li.id : school.qian.id,
  })
})

test('a secretary accepts, and the measure is done for its person', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await accept(school.li.token, evidenceId)).toMatchObject({ status: 200, result: {} })
  const { result } = await world.call(school.zhao.token, 'listMyMeasures', {})
  expect(result.measures).toMatchObject([{ state: 'accepted', lastEvidenceId: evidenceId }])
  expect((await world.call(school.li.token, 'listWaitingEvidence', {})).result.evidence).toEqual([])
})

test('the only secretary’s own is accepted by a leader, who then may not close the finding', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ li }) => ({ '2.1': li }))
  const evidenceId = await submit(world, school.li, ledger.measures['2.1'])
  expect(await accept(school.chen.token, evidenceId)).toMatchObject({ status: 200 })
  const close = { findingId: ledger.findings['2'], state: 'done' as const, reason: '' }
  expect(await world.call(school.chen.token, 'closeFinding', close)).toMatchObject({ code: 10508 })
})

test('the rival school’s secretary and leader do not find it', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const rival = await world.school()
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await accept(rival.li.token, evidenceId)).toMatchObject({ code: 101 })
  expect(await accept(rival.chen.token, evidenceId)).toMatchObject({ code: 101 })
})
