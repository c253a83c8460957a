import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member does not read it, and a round that was never edited has none', async () => {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  expect(await world.call(school.zhao.token, 'listInspectionEdits', { inspectionId })).toMatchObject({ code: 10002 })
  const { result } = await world.call(school.li.token, 'listInspectionEdits', { inspectionId })
  expect(result).toEqual({ edits: [] })
})

test('only this round’s edits, newest first', async () => {
  const school = await world.school()
  const old = await makeLedger(world, school, '第四轮', '2025-01-01')
  const { inspectionId } = await makeLedger(world, school)
  const edit = (id: number, windowEnd: string) =>
    world.call(school.li.token, 'editInspection', {
      ...{ inspectionId: id, feedbackOn: '2026-08-01', windowStart: '2026-08-01', windowEnd, reason: '顺延' },
      phases: [{ name: '制定方案', startsOn: '2026-08-01', endsOn: '2026-08-31' }],
    })
  await edit(inspectionId, '2026-11-30')
  world.setNow('2026-11-19T02:00:00.000Z')
  await edit(inspectionId, '2026-12-31')
  await edit(old.inspectionId, '2026-12-30')
  world.setNow('2026-11-18T02:00:00.000Z')
  const { result } = await world.call(school.li.token, 'listInspectionEdits', { inspectionId })
  expect(result.edits.map(({ after, at }) => [after, at])).toEqual([
    ['2026-12-31', '2026-11-19T02:00:00.000Z'],
    ['2026-11-30', '2026-11-18T02:00:00.000Z'],
  ])
})

test('a round of the rival school is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, rival)
  expect(await world.call(school.wu.token, 'listInspectionEdits', { inspectionId })).toMatchObject({ code: 101 })
})
