import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function asked() {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  await putEvidence(world, school, measures['2.1'], school.zhao, { by: school.li, state: 'accepted' })
  await world.call(school.li.token, 'requestClosure', { findingId: findings['2'], note: '已落实' })
  const [request] = (await world.call(school.chen.token, 'listClosureRequests', {})).result.requests
  return { school, findingId: findings['2'], closureId: request.id }
}

test('only a leader, with a reason, and once', async () => {
  const { school, closureId } = await asked()
  const send = (token: string, reason = '材料不全') => world.call(token, 'sendBackClosure', { closureId, reason })
  for (const person of [school.zhao, school.li, school.wu])
    expect(await send(person.token)).toMatchObject({ code: 10002 })
  expect(await send(school.chen.token, '  ')).toMatchObject({ code: 10001 })
  expect(await send(school.chen.token)).toMatchObject({ status: 200, result: {} })
  expect(await send(school.chen.token, '再退一次')).toMatchObject({ status: 400, code: 10522 })
})

test('the requester reads why, and may ask again', async () => {
  const { school, findingId, closureId } = await asked()
  await world.call(school.chen.token, 'sendBackClosure', { closureId, reason: '缺会议记录' })
  const show = async () => (await world.call(school.li.token, 'showFinding', { findingId })).result
  expect(await show()).toMatchObject({
    ...{ canRequest: true, finding: { state: 'staged' } },
    closure: { isMine: true, sentBackBy: '陈校长', reason: '缺会议记录', sentBackAt: world.now().toISOString() },
  })
  expect((await show()).history[0]).toMatchObject({
    kind: 'closure',
    step: 'sentBack',
    by: '陈校长',
    reason: '缺会议记录',
  })
  expect(await world.call(school.li.token, 'requestClosure', { findingId, note: '已补' })).toMatchObject({
    status: 200,
  })
  expect((await show()).closure).toMatchObject({ note: '已补', sentBackAt: null })
})

test('the rival school’s leader does not find it', async () => {
  const { closureId } = await asked()
  const rival = await world.school()
  const input = { closureId, reason: '看看' }
  expect(await world.call(rival.chen.token, 'sendBackClosure', input)).toMatchObject({ code: 101 })
})
