import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: a purpose that is none', async () => {
  const { zhao } = await world.school()
  const purpose = 'everything' as 'photos'
  expect((await world.call(zhao.token, 'giveConsent', { purpose })).code).toBe(10001)
})

test('given twice it stands once, with its first moment', async () => {
  const { id, zhao } = await world.school()
  await world.call(zhao.token, 'giveConsent', { purpose: 'xuexi' })
  world.setNow('2026-11-19T02:00:00.000Z')
  await world.call(zhao.token, 'giveConsent', { purpose: 'xuexi' })
  const rows = await world.sql(id, 'select person_id, given_at, withdrawn_at from consents where school_id = $1', [id])
  expect(rows).toEqual([{ person_id: zhao.id, given_at: new Date('2026-11-18T02:00:00.000Z'), withdrawn_at: null }])
})
