import { openWorld, type World } from '../setup/world'
import { fetchLink, label, linkTo, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('members and secretaries may not; of another school it is not there', async () => {
  const checked = await openChecked(world)
  const { linkId } = await linkTo(world, checked)
  const rival = await world.school()
  for (const { token } of [checked.school.zhao, checked.school.li])
    expect((await world.call(token, 'listPackViews', { linkId })).code).toBe(10002)
  expect((await world.call(rival.chen.token, 'listPackViews', { linkId })).code).toBe(101)
})

test('each view is written down: what, when, and nothing of the one who looked', async () => {
  const checked = await openChecked(world)
  const { linkId, packKey } = await linkTo(world, checked)
  const { findingId, school, inspectionId } = checked
  await world.call(null, 'showPack', { packKey })
  await world.call(null, 'showPackFinding', { packKey, findingId })
  const { url } = (await world.call(null, 'downloadSharedPack', { packKey })).result
  expect((await fetchLink(world, url)).status).toBe(200)
  // What the school itself fetches is not a view of the link.
  const own = (await world.call(school.chen.token, 'downloadPack', { inspectionId })).result
  expect((await fetchLink(world, own.url)).status).toBe(200)
  const { label: said, views } = (await world.call(school.chen.token, 'listPackViews', { linkId })).result
  expect(said).toBe(label)
  expect(views.map(({ what, finding }) => [what, finding])).toEqual([
    ['download', null],
    ['finding', '1.1 问题1'],
    ['ledger', null],
  ])
  expect(views[0].at).toBe('2026-11-18T02:00:00.000Z')
  const columns = await world.sql<{ column_name: string }>(
    school.id,
    "select column_name from information_schema.columns where table_name = 'pack_views' order by 1",
  )
  const names = columns.map(({ column_name }) => column_name)
  expect(names).toEqual(['at', 'finding_id', 'link_id', 'school_id', 'view_id', 'what'])
})

test('a refused key leaves no view', async () => {
  const checked = await openChecked(world)
  const { linkId, packKey } = await linkTo(world, checked)
  await world.call(null, 'showPack', { packKey: `${packKey}x` })
  await world.call(null, 'showPackFinding', { packKey, findingId: checked.findingId + 10_000 })
  const { views } = (await world.call(checked.school.wu.token, 'listPackViews', { linkId })).result
  expect(views).toEqual([])
})
