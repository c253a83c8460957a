import { openWorld, type World } from '../setup/world'
import { endsOn, label, linkTo, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('members and secretaries may not; another school sees its own', async () => {
  const checked = await openChecked(world)
  await linkTo(world, checked)
  const rival = await world.school()
  for (const { token } of [checked.school.zhao, checked.school.li])
    expect((await world.call(token, 'listPackLinks', {})).code).toBe(10002)
  expect((await world.call(rival.chen.token, 'listPackLinks', {})).result).toEqual({ links: [], inspections: [] })
})

test('each link says for whom, until when, how often it was used and when last', async () => {
  const checked = await openChecked(world)
  const { chen } = checked.school
  const first = await linkTo(world, checked)
  const second = await linkTo(world, checked)
  await world.call(null, 'showPack', { packKey: first.packKey })
  world.setNow('2026-11-18T03:00:00.000Z')
  await world.call(null, 'showPack', { packKey: first.packKey })
  await world.call(chen.token, 'revokePackLink', { linkId: second.linkId })
  const { links, inspections } = (await world.call(chen.token, 'listPackLinks', {})).result
  expect(inspections).toEqual([{ id: checked.inspectionId, round: '第一轮' }])
  const both = { label, round: '第一轮', endsOn, madeAt: '2026-11-18T02:00:00.000Z', madeBy: '陈校长' }
  expect(links).toEqual([
    { ...both, id: second.linkId, isOpen: false, revokedAt: '2026-11-18T03:00:00.000Z', views: 0, lastViewAt: null },
    { ...both, id: first.linkId, isOpen: true, revokedAt: null, views: 2, lastViewAt: '2026-11-18T03:00:00.000Z' },
  ])
  world.setNow('2026-12-18T16:00:00.000Z')
  const later = (await world.call(chen.token, 'listPackLinks', {})).result.links
  expect(later.map(({ isOpen }) => isOpen)).toEqual([false, false])
})
