import { createHash } from 'node:crypto'
import { twoColours } from '../kernel/pictureFiles'
import { openWorld, type World } from '../setup/world'
import { askTicket, sendPhoto, upload } from '../wire/upload'
import { photo, schoolWithMeasures } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('nobody is told without signing in', async () => {
  expect(await world.call(null, 'findPhoto', { digest: 'a'.repeat(64) })).toMatchObject({ status: 401, code: 211 })
})

test('what is no digest is refused', async () => {
  const { zhao } = await world.school()
  for (const digest of [
    '',
    'a'.repeat(63),
    'a'.repeat(65),
    'A'.repeat(64),
    `${'a'.repeat(63)}g`,
    `${'a'.repeat(64)}\n`,
  ])
    expect(await world.call(zhao.token, 'findPhoto', { digest })).toMatchObject({ status: 400, code: 10001 })
})

test('a photo that never came is not found, nor one whose bytes were refused', async () => {
  const { zhao } = await world.school()
  const bytes = await photo()
  const cut = bytes.subarray(0, bytes.length / 2)
  const { path } = await askTicket(world, zhao.token)
  expect(await sendPhoto(world, path, cut)).toMatchObject({ status: 400 })
  for (const digest of ['0'.repeat(64), digestOf(cut)])
    expect(await world.call(zhao.token, 'findPhoto', { digest })).toMatchObject({ result: { photoId: null } })
})

test('the digest is that of the bytes that came, not of those that are kept', async () => {
  const { id, zhao } = await world.school()
  const bytes = await photo()
  const photoId = await upload(world, zhao.token, bytes)
  const [{ digest: kept }] = await world.sql<{ digest: string }>(id, 'select digest from photos')
  expect(await world.call(zhao.token, 'findPhoto', { digest: kept })).toMatchObject({ result: { photoId: null } })
  const found = await world.call(zhao.token, 'findPhoto', { digest: digestOf(bytes) })
  expect(found).toMatchObject({ status: 200, result: { photoId } })
})

test('what is found can be handed in; of the same photo sent twice, the newer one', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const bytes = await photo()
  await upload(world, school.zhao.token, bytes)
  const newer = await upload(world, school.zhao.token, bytes)
  const { result } = await world.call(school.zhao.token, 'findPhoto', { digest: digestOf(bytes) })
  expect(result).toEqual({ photoId: newer })
  const input = { measureId: ledger.measures['1.1'], note: '已完成', photoIds: [newer] }
  expect(await world.call(school.zhao.token, 'submitEvidence', input)).toMatchObject({ status: 200 })
})

test('another person’s photo, even of the same branch, is nobody else’s to know of', async () => {
  const school = await world.school()
  const bytes = await (await twoColours(90, 60)).jpeg().toBuffer()
  await upload(world, school.zhao.token, bytes)
  for (const { token } of [school.qian, school.li, school.chen, school.wu]) {
    const found = await world.call(token, 'findPhoto', { digest: digestOf(bytes) })
    expect(found).toMatchObject({ status: 200, result: { photoId: null } })
  }
})

test('a photo of the rival school is not there', async () => {
  const { zhao } = await world.school()
  const rival = await world.school()
  const bytes = await (await twoColours(80, 60)).jpeg().toBuffer()
  await upload(world, zhao.token, bytes)
  const found = await world.call(rival.zhao.token, 'findPhoto', { digest: digestOf(bytes) })
  expect(found).toMatchObject({ status: 200, result: { photoId: null } })
})
