import { openWorld, type World } from '../setup/world'
import { edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a member, a block that is not there, nothing written, a rival, a day that is none', async () => {
  const { school, bulletinId } = await makeDraft(world)
  expect(await edit(world, school.zhao, bulletinId, 'close', '改')).toMatchObject({ code: 10002 })
  expect(await edit(world, school.li, bulletinId, 'm999999', '改')).toMatchObject({ code: 101 })
  expect(await edit(world, school.li, bulletinId, 'close', ' \u200b ')).toMatchObject({ code: 10001 })
  expect(await edit(world, (await world.school()).li, bulletinId, 'close', '改')).toMatchObject({ code: 101 })
  expect(await edit(world, school.li, bulletinId, 'date', '2026年2月30日')).toMatchObject({ code: 10007 })
})

test('one block changes, the others stay, and the day under the seal is the bulletin’s day', async () => {
  const { school, bulletinId } = await makeDraft(world)
  const before = (await world.call(school.li.token, 'showPublic', { bulletinId })).result.lines
  expect((await edit(world, school.wang, bulletinId, 'date', '2026年12月1日')).result).toEqual({
    bulletinId,
    version: 1,
  })
  const { result } = await world.call(school.li.token, 'showPublic', { bulletinId })
  expect(result.version).toMatchObject({ datedOn: '2026-12-01', changedBy: '王书记' })
  const others = (lines: typeof before) => lines.filter(({ key }) => key !== 'date')
  expect(others(result.lines)).toEqual(others(before))
})

test('an older version stays as it was', async () => {
  const { school, ledger, bulletinId } = await makeDraft(world)
  await world.call(school.li.token, 'makeBulletin', { inspectionId: ledger.inspectionId, form: 'states' })
  expect(await edit(world, school.li, bulletinId, 'close', '改')).toMatchObject({ code: 10803 })
})

test('an edit after publishing begins the next version; the published words stay', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await publish(world, drafted)
  const { result } = await edit(world, school.li, bulletinId, 'close', '更正后的结尾。')
  expect(result.version).toBe(2)
  const textsOf = async (id: number) =>
    (await world.call(school.li.token, 'showPublic', { bulletinId: id })).result.lines.map(({ text }) => text)
  expect(await textsOf(result.bulletinId)).toContain('更正后的结尾。')
  expect(await textsOf(bulletinId)).not.toContain('更正后的结尾。')
})

test('two edits of a published version at once begin one next version, and the later is told', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await publish(world, drafted)
  const answers = await Promise.all([
    edit(world, school.li, bulletinId, 'close', '甲改的结尾。'),
    edit(world, school.wang, bulletinId, 'lead', '乙改的开头。'),
  ])
  expect(answers.map(({ code }) => code).sort()).toEqual([10803, undefined])
  const { result } = await world.call(school.li.token, 'listBulletins', {})
  expect(result.versions.map(({ version }) => version)).toEqual([2, 1])
})
