import { openWorld, type World } from '../setup/world'
import { linkTo, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: members and secretaries; of another school it is not there', async () => {
  const checked = await openChecked(world)
  const { linkId, packKey } = await linkTo(world, checked)
  const rival = await world.school()
  for (const { token } of [checked.school.zhao, checked.school.li])
    expect((await world.call(token, 'revokePackLink', { linkId })).code).toBe(10002)
  expect(await world.call(rival.wu.token, 'revokePackLink', { linkId })).toMatchObject({ status: 404, code: 101 })
  expect((await world.call(null, 'showPack', { packKey })).status).toBe(200)
})

test('a revoked link opens nothing, not even a download it gave before; revoking it again is the same', async () => {
  const checked = await openChecked(world)
  const { linkId, packKey } = await linkTo(world, checked)
  const { url } = (await world.call(null, 'downloadSharedPack', { packKey })).result
  for (const { token } of [checked.school.chen, checked.school.wu])
    expect((await world.call(token, 'revokePackLink', { linkId })).result).toEqual({})
  expect(await world.call(null, 'showPack', { packKey })).toMatchObject({ status: 404, code: 10851 })
  const { findingId } = checked
  expect(await world.call(null, 'showPackFinding', { packKey, findingId })).toMatchObject({ code: 10851 })
  expect(await world.call(null, 'downloadSharedPack', { packKey })).toMatchObject({ code: 10851 })
  const { pathname } = new URL(url, 'http://here')
  expect((await world.server.inject({ method: 'GET', url: pathname })).json()).toMatchObject({ code: 10607 })
})
