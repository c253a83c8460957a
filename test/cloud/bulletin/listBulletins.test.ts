import { openWorld, type World } from '../setup/world'
import { edit, makeDraft, publish } from './drafts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('without a round there is nothing, and a rival round is not there', async () => {
  const { ledger } = await makeDraft(world)
  const rival = await world.school()
  const none = await world.call(rival.li.token, 'listBulletins', {})
  expect(none.result).toEqual({ inspection: null, inspections: [], versions: [] })
  const asked = await world.call(rival.li.token, 'listBulletins', { inspectionId: ledger.inspectionId })
  expect(asked).toMatchObject({ code: 101 })
})

test('the office sees every version, a member what is published', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  expect((await world.call(school.zhao.token, 'listBulletins', {})).result.versions).toEqual([])
  await publish(world, drafted)
  await edit(world, school.li, bulletinId, 'close', '请监督。')
  const { result } = await world.call(school.li.token, 'listBulletins', {})
  expect(result.inspection).toMatchObject({ id: drafted.ledger.inspectionId, round: '第五轮巡察' })
  expect(result.versions).toMatchObject([
    { version: 2, state: 'draft', publishedAt: null, changedBy: '李书记' },
    { version: 1, state: 'published', publishedBy: '陈校长', datedOn: '2026-11-18' },
  ])
  const seen = await world.call(school.zhao.token, 'listBulletins', {})
  expect(seen.result.versions.map(({ version, id }) => [version, id])).toEqual([[1, bulletinId]])
  expect(seen.result.versions[0].title).toMatch(/关于第五轮巡察整改进展情况的通报$/)
})

test('what is published is called nowhere by a name that went out of it', async () => {
  const drafted = await makeDraft(world)
  const { school, bulletinId } = drafted
  await edit(world, school.li, bulletinId, 'title', '关于赵老师13800138000的通报')
  await publish(world, drafted)
  const title = '关于赵××（电话略）的通报'
  const { result } = await world.call(school.qian.token, 'listBulletins', {})
  expect(result.versions[0].title).toBe(title)
  expect((await world.call(school.qian.token, 'showPublic', { bulletinId })).result.version.title).toBe(title)
})
