import { openWorld, type World } from '../setup/world'
import { endsOn, label, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('it is for leaders and the administrator, and for a round of their own school', async () => {
  const { school, inspectionId } = await openChecked(world)
  const rival = await world.school()
  const wish = { inspectionId, label, endsOn }
  for (const { token } of [school.zhao, school.li])
    expect(await world.call(token, 'makePackLink', wish)).toMatchObject({ status: 403, code: 10002 })
  for (const { token } of [rival.chen, rival.wu])
    expect(await world.call(token, 'makePackLink', wish)).toMatchObject({ status: 404, code: 101 })
  for (const { token } of [school.chen, school.wu])
    expect((await world.call(token, 'makePackLink', wish)).status).toBe(200)
})

test('it ends within 90 days, and has a label that can be read', async () => {
  const { school, inspectionId } = await openChecked(world)
  const make = (wish: { label?: string; endsOn?: string }) =>
    world.call(school.chen.token, 'makePackLink', { inspectionId, label, endsOn, ...wish })
  for (const day of ['2026-11-17', '2027-02-17', '2026-11-31'])
    expect(await make({ endsOn: day })).toMatchObject({ status: 400, code: 10852 })
  for (const day of ['2026-11-18', '2027-02-16']) expect((await make({ endsOn: day })).status).toBe(200)
  expect(await make({ label: ' \u202e\u200b ' })).toMatchObject({ code: 10001 })
  expect((await make({ label: '县委\u202e第三巡察组' })).status).toBe(200)
  const { links } = (await world.call(school.chen.token, 'listPackLinks', {})).result
  expect(links[0].label).toBe(label)
})

test('the secret is random, is kept as a hash only, and goes out once', async () => {
  const { school, inspectionId } = await openChecked(world)
  const requestId = '0b5f3d1e-1111-4222-8333-444455556666'
  const wish = { inspectionId, label, endsOn }
  const made = await world.call(school.chen.token, 'makePackLink', wish, requestId)
  const { packKey } = made.result
  expect(packKey).toMatch(/^[\w-]{32}$/)
  const again = await world.call(school.chen.token, 'makePackLink', wish, requestId)
  expect(again.result).toEqual({ linkId: made.result.linkId, packKey: null })
  const rows = await world.sql(school.id, 'select * from pack_links where school_id = $1', [school.id])
  const audits = await world.sql(school.id, 'select input, answer from audits where school_id = $1', [school.id])
  expect(rows).toHaveLength(1)
  expect(audits).toHaveLength(1)
  expect(JSON.stringify([rows, audits])).not.toContain(packKey)
})
