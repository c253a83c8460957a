import { openWorld, type World } from '../setup/world'
import { bringIn, first, type Line, sheetOf } from './sheet'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const given = async (rows: Line[]) => ({ fileBase64: await sheetOf(rows) })

test('members and leaders see none', async () => {
  const school = await world.school()
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'showLastImport', {})).toMatchObject({ code: 10002 })
})

test('the newest that stands: who, when, how much, and whether it can be undone', async () => {
  const { li, wu, chen, id } = await world.school()
  expect((await world.call(li.token, 'showLastImport', {})).result.last).toBeNull()
  const { importId, inspectionId } = (await bringIn(world, wu.token, await given([first]))).result
  await bringIn(world, li.token, await given([{ ...first, 问题: '学习很不深入' }]))
  const shown = (await world.call(li.token, 'showLastImport', { inspectionId })).result.last
  expect(shown).toMatchObject({
    inspectionId,
    round: '第七轮巡察',
    by: '李书记',
    isNewRound: false,
    canUndo: true,
    whyNot: null,
  })
  expect(shown).toMatchObject({ counts: { added: 0, changed: 1, gone: 0 }, at: '2026-11-18T02:00:00.000Z' })
  await world.call(li.token, 'undoImport', { importId: shown?.importId ?? 0 })
  // The step back is work on the same rows, so the step before it cannot be taken back as a whole.
  const older = (await world.call(li.token, 'showLastImport', {})).result.last
  expect(older).toMatchObject({ importId, by: '吴管理员', isNewRound: true, canUndo: false })
  expect(older?.whyNot).toMatch(/不能整步撤销/)
  const [finding] = await world.sql<{ finding_id: number; title: string }>(id, 'select finding_id, title from findings')
  expect(finding.title).toBe('学习不够深入')
  expect(await world.call(chen.token, 'showFinding', { findingId: finding.finding_id })).toMatchObject({ status: 200 })
})

test('another school’s is not shown', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = (await bringIn(world, school.wu.token, await given([first]))).result
  expect((await world.call(rival.wu.token, 'showLastImport', {})).result.last).toBeNull()
  expect((await world.call(rival.wu.token, 'showLastImport', { inspectionId })).result.last).toBeNull()
})
