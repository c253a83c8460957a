import { openWorld, type World } from '../setup/world'
import { alarmsOf, edit, makeDraft } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('for the office only; nothing before there is a ledger; a rival round is not there', async () => {
  const { school, ledger } = await makeDraft(world)
  expect(await world.call(school.zhao.token, 'runChecks', {})).toMatchObject({ code: 10002 })
  const rival = await world.school()
  const none = await world.call(rival.li.token, 'runChecks', {})
  expect(none.result).toMatchObject({ inspection: null, open: 0, groups: [], reportOn: '2026-11-18' })
  const asked = await world.call(rival.li.token, 'runChecks', { inspectionId: ledger.inspectionId })
  expect(asked).toMatchObject({ code: 101 })
})

test('an orderly ledger and its draft raise nothing', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  const { result } = await world.call(school.li.token, 'runChecks', { inspectionId: ledger.inspectionId })
  expect(result).toMatchObject({ bulletinId, open: 0, answered: 0, groups: [] })
})

test('a fault in a row leads to its finding, one in the text to its block', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  const measureId = ledger.measures['1.1']
  await world.sql(school.id, "update measures set text = '4月31日召开座谈会' where measure_id = $1", [measureId])
  await edit(world, school.li, bulletinId, 'sum/headline', '4个问题已完成整改3个。')
  const [broken] = await alarmsOf(world, school.li, ledger.inspectionId, 'brokenDate')
  expect(broken).toMatchObject({
    findingId: ledger.findings['1'],
    measureId,
    block: null,
    quote: '4月31日',
    where: '1 第 1 条措施',
  })
  const [claim] = await alarmsOf(world, school.li, ledger.inspectionId, 'saysMore')
  expect(claim).toMatchObject({ block: 'sum/headline', part: 'sum', quote: '已完成整改3个', findingId: null })
  expect(claim.sentence).toContain('已销号 1 个，阶段性成效 1 个')
  // The draft still says what the ledger said before.
  expect(await alarmsOf(world, school.li, ledger.inspectionId, 'outdated')).toMatchObject([{ block: `m${measureId}` }])
})
