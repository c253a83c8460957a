import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: without a session; one person does not see what another gave', async () => {
  expect((await world.call(null, 'listConsents', {})).code).toBe(211)
  const { zhao, qian } = await world.school()
  await world.call(zhao.token, 'giveConsent', { purpose: 'photos' })
  const { result } = await world.call(qian.token, 'listConsents', {})
  expect(result.consents).toEqual(
    ['photos', 'xuexi', 'messages'].map((purpose) => ({ purpose, givenAt: null, withdrawnAt: null })),
  )
})

test('each purpose says when it was given and when withdrawn, and the newest counts', async () => {
  const { zhao } = await world.school()
  world.setNow('2026-11-18T02:00:00.000Z')
  await world.call(zhao.token, 'giveConsent', { purpose: 'photos' })
  world.setNow('2026-11-18T03:00:00.000Z')
  await world.call(zhao.token, 'withdrawConsent', { purpose: 'photos' })
  const photos = async () => (await world.call(zhao.token, 'listConsents', {})).result.consents[0]
  expect(await photos()).toEqual({
    purpose: 'photos',
    givenAt: '2026-11-18T02:00:00.000Z',
    withdrawnAt: '2026-11-18T03:00:00.000Z',
  })
  world.setNow('2026-11-18T04:00:00.000Z')
  await world.call(zhao.token, 'giveConsent', { purpose: 'photos' })
  expect(await photos()).toEqual({ purpose: 'photos', givenAt: '2026-11-18T04:00:00.000Z', withdrawnAt: null })
})
