import { schoolReach } from '../../../cloud/kernel/reach'
import { addMeasure } from '../../../cloud/rooms/rectification/measureEditStore'
import { holdFinding } from '../../../cloud/rooms/rectification/store'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence, type TestLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function ready(): Promise<{ school: School; ledger: TestLedger }> {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  for (const key of ['1.1', '1.2'])
    await putEvidence(world, school, ledger.measures[key], school.zhao, { by: school.li, state: 'accepted' })
  return { school, ledger }
}

const stateOf = async (school: School, findingId: number) => {
  const [row] = await world.sql<{ state: string }>(
    school.id,
    'select state from findings where school_id = $1 and finding_id = $2',
    [school.id, findingId],
  )
  return row.state
}

test('only a leader closes', async () => {
  const { school, ledger } = await ready()
  const input = { findingId: ledger.findings['1'], state: 'done' as const, reason: '' }
  for (const person of [school.zhao, school.li, school.wu])
    expect(await world.call(person.token, 'closeFinding', input)).toMatchObject({ status: 403, code: 10002 })
  expect(await stateOf(school, input.findingId)).toBe('open')
})

test('a measure that is not accepted keeps it open', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const input = { findingId: findings['1'], state: 'done' as const, reason: '' }
  await putEvidence(world, school, measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  expect(await world.call(school.chen.token, 'closeFinding', input)).toMatchObject({ status: 400, code: 10506 })
  await putEvidence(world, school, measures['1.2'], school.zhao)
  expect(await world.call(school.chen.token, 'closeFinding', input)).toMatchObject({ code: 10506 })
  expect(await stateOf(school, input.findingId)).toBe('open')
})

test('who did one of its measures, even one that was sent back, never closes it', async () => {
  const { school, ledger } = await ready()
  await world.sql(
    school.id,
    `insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at, state, decided_by, decided_at)
     values ($1, $2, $3, $4, '先交的', '2026-09-01', 'returned', $5, '2026-09-02')`,
    [school.id, ledger.measures['1.1'], school.chen.id, school.admin, school.li.id],
  )
  const input = { findingId: ledger.findings['1'], state: 'done' as const, reason: '' }
  expect(await world.call(school.chen.token, 'closeFinding', input)).toMatchObject({ status: 403, code: 10508 })
})

test('who accepted one of its measures never closes it', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  await putEvidence(world, school, measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  await putEvidence(world, school, measures['1.2'], school.li, { by: school.chen, state: 'accepted' })
  const input = { findingId: findings['1'], state: 'done' as const, reason: '' }
  expect(await world.call(school.chen.token, 'closeFinding', input)).toMatchObject({ code: 10508 })
})

test('what is closed is closed, and of two leaders at once one closes', async () => {
  const { school, ledger } = await ready()
  await world.sql(school.id, "update people set roles = '{leader}' where school_id = $1 and person_id = $2", [
    school.id,
    school.qian.id,
  ])
  const input = { findingId: ledger.findings['1'], state: 'done' as const, reason: '' }
  const both = await Promise.all([
    world.call(school.chen.token, 'closeFinding', input),
    world.call(school.qian.token, 'closeFinding', input),
  ])
  expect(both.map((answer) => answer.code ?? 0).sort()).toEqual([0, 10504])
  const changes = await world.sql(
    school.id,
    "select 1 from finding_changes where school_id = $1 and finding_id = $2 and to_state = 'done'",
    [school.id, input.findingId],
  )
  expect(changes).toHaveLength(1)
})

test('a measure that comes in at the same moment is seen, and keeps it open', async () => {
  const { school, ledger } = await ready()
  const findingId = ledger.findings['1']
  let closing: Promise<{ code: number | undefined }> | undefined
  await world.pipe.database.transact({ text: 'select zb_set_school($1, 0)', values: [school.id] }, async (tx) => {
    await holdFinding(tx, schoolReach(school.id), findingId, school.li.id)
    closing = world.call(school.chen.token, 'closeFinding', { findingId, state: 'done', reason: '' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const words = { text: '又加的一条', dueOn: null, department: null, fixNow: false }
    return { answer: await addMeasure(tx, schoolReach(school.id), findingId, words) }
  })
  expect((await closing)?.code).toBe(10506)
  expect(await stateOf(school, findingId)).toBe('open')
})

test('a leader closes what is wholly accepted; who, when and why stay', async () => {
  const { school, ledger } = await ready()
  const findingId = ledger.findings['1']
  const answer = await world.call(school.chen.token, 'closeFinding', { findingId, state: 'doneKeep', reason: '已核实' })
  expect(answer).toMatchObject({ status: 200, result: {} })
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId })
  expect(result.finding.state).toBe('doneKeep')
  expect(result.history[0]).toMatchObject({
    kind: 'state',
    at: world.now().toISOString(),
    by: '陈校长',
    from: 'open',
    to: 'doneKeep',
    reason: '已核实',
  })
})

test('the rival school’s leader does not find it', async () => {
  const { ledger } = await ready()
  const rival = await world.school()
  const input = { findingId: ledger.findings['1'], state: 'done' as const, reason: '' }
  expect(await world.call(rival.chen.token, 'closeFinding', input)).toMatchObject({ status: 404, code: 101 })
})
