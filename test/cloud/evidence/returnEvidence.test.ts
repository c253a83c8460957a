import { openWorld, type World } from '../setup/world'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const sendBack = (token: string, evidenceId: number, reason = '照片看不清') =>
  world.call(token, 'returnEvidence', { evidenceId, reason })

test('a reason is needed, and the doer never decides', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao, li }) => ({ '1.1': zhao, '1.2': li }))
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await sendBack(school.zhao.token, evidenceId)).toMatchObject({ code: 10002 })
  expect(await sendBack(school.li.token, evidenceId, '')).toMatchObject({ code: 10001 })
  expect(await sendBack(school.li.token, evidenceId, '   ')).toMatchObject({ code: 10001 })
  expect(await sendBack(school.li.token, evidenceId, '长'.repeat(101))).toMatchObject({ code: 10001 })
  const own = await submit(world, school.li, ledger.measures['1.2'])
  expect(await sendBack(school.li.token, own)).toMatchObject({ status: 403, code: 10508 })
})

test('what is decided is decided', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  await world.call(school.li.token, 'acceptEvidence', { evidenceId })
  expect(await sendBack(school.li.token, evidenceId)).toMatchObject({ status: 400, code: 10606 })
})

test('the member reads why it came back, on the measure and on the evidence', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  expect(await sendBack(school.li.token, evidenceId, ' 请补会议记录 ')).toMatchObject({ status: 200, result: {} })
  const mine = (await world.call(school.zhao.token, 'listMyMeasures', {})).result.measures
  expect(mine).toMatchObject([{ state: 'returned', returnReason: '请补会议记录', lastEvidenceId: evidenceId }])
  const list = await world.call(school.zhao.token, 'listMeasureEvidence', { measureId: ledger.measures['1.1'] })
  expect(list.result.evidence).toMatchObject([{ state: 'returned', returnReason: '请补会议记录', decidedBy: '李书记' }])
})

test('the only secretary’s own may be sent back by a leader', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ li }) => ({ '2.1': li }))
  const evidenceId = await submit(world, school.li, ledger.measures['2.1'])
  expect(await sendBack(school.chen.token, evidenceId)).toMatchObject({ status: 200 })
})

test('another branch and the rival school do not find it', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const rival = await world.school()
  const evidenceId = await submit(world, school.zhao, ledger.measures['1.1'])
  for (const person of [school.wang, school.chen, rival.li, rival.chen])
    expect(await sendBack(person.token, evidenceId)).toMatchObject({ status: 404, code: 101 })
})
