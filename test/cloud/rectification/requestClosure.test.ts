import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { makeLedger, putEvidence, type TestLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function ready(): Promise<{ school: School; ledger: TestLedger; findingId: number }> {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  for (const key of ['1.1', '1.2'])
    await putEvidence(world, school, ledger.measures[key], school.zhao, { by: school.li, state: 'accepted' })
  return { school, ledger, findingId: ledger.findings['1'] }
}

test('a secretary asks, with a word on it, once every measure is accepted', async () => {
  const { school, ledger, findingId } = await ready()
  const ask = (token: string, id: number, note = '已落实') =>
    world.call(token, 'requestClosure', { findingId: id, note })
  for (const person of [school.zhao, school.wu])
    expect(await ask(person.token, findingId)).toMatchObject({ code: 10002 })
  expect(await ask(school.li.token, findingId, ' ')).toMatchObject({ code: 10001 })
  expect(await ask(school.li.token, ledger.findings['2'])).toMatchObject({ code: 10506 })
  expect(await ask(school.li.token, ledger.findings['3'])).toMatchObject({ code: 10504 })
})

test('a finding without a measure is not closed by a word: not asked for, not done', async () => {
  const { school, ledger } = await ready()
  const categoryId = ledger.categories[0]
  const added = await world.call(school.li.token, 'addFinding', {
    categoryId,
    number: '9',
    title: '新问题',
    reason: '补',
  })
  const { findingId } = added.result
  const asked = await world.call(school.li.token, 'requestClosure', { findingId, note: '已落实' })
  const closed = await world.call(school.chen.token, 'closeFinding', { findingId, state: 'done', reason: '' })
  expect([asked.code, closed.code]).toEqual([10528, 10528])
})

test('one waits at a time, even of two secretaries at once', async () => {
  const { school, findingId } = await ready()
  const ask = (token: string) => world.call(token, 'requestClosure', { findingId, note: '已落实' })
  const both = await Promise.all([ask(school.li.token), ask(school.wang.token)])
  expect(both.map(({ code }) => code ?? 0).sort()).toEqual([0, 10521])
})

test('who waits shows on the finding to those who ask or close, and not to a member', async () => {
  const { school, findingId } = await ready()
  const show = async (token: string) => (await world.call(token, 'showFinding', { findingId })).result
  expect(await show(school.li.token)).toMatchObject({ closure: null, canRequest: true })
  await world.call(school.li.token, 'requestClosure', { findingId, note: '制度已印发' })
  expect(await show(school.li.token)).toMatchObject({
    ...{ canRequest: false },
    closure: { by: '李书记', note: '制度已印发', isMine: true, sentBackAt: null, reason: null },
  })
  expect(await show(school.chen.token)).toMatchObject({ closure: { isMine: false }, canClose: true, canRequest: false })
  expect(await show(school.zhao.token)).toMatchObject({ closure: null, canRequest: false })
  expect((await show(school.zhao.token)).history[0]).toMatchObject({
    ...{ kind: 'closure', step: 'requested', by: '李书记', reason: '制度已印发' },
  })
})

test('closing settles what waits', async () => {
  const { school, findingId } = await ready()
  await world.call(school.li.token, 'requestClosure', { findingId, note: '已落实' })
  expect(await world.call(school.chen.token, 'closeFinding', { findingId, state: 'done', reason: '' })).toMatchObject({
    status: 200,
  })
  const rows = await world.sql(
    school.id,
    'select decision, decided_by from closure_requests where school_id = $1 and finding_id = $2',
    [school.id, findingId],
  )
  expect(rows).toEqual([{ decision: 'closed', decided_by: school.chen.id }])
  expect((await world.call(school.chen.token, 'listClosureRequests', {})).result.requests).toEqual([])
})

test('the rival school’s secretary does not find it', async () => {
  const { findingId } = await ready()
  const rival = await world.school()
  expect(await world.call(rival.li.token, 'requestClosure', { findingId, note: '看看' })).toMatchObject({ code: 101 })
})
