import fs from 'node:fs'
import path from 'node:path'
import { dropLeavings } from '../../../cloud/kernel/files/leavings'
import { photoPath } from '../../../cloud/kernel/files/shelf'
import { runSweeps } from '../../../cloud/kernel/jobs'
import { noise, twoColours } from '../kernel/pictureFiles'
import { jobParts } from '../setup/jobParts'
import { openWorld, phoneHeaders, type World } from '../setup/world'
import { askTicket, filePart, send, sendPhoto, upload } from './upload'

let world: World
let photo: Buffer
beforeAll(async () => {
  world = await openWorld()
  photo = await (await twoColours(300, 200)).jpeg().toBuffer()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const stored = (schoolId: number) => {
  const folder = path.join(world.pipe.settings.dataDir, 'files', String(schoolId))
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
}
const photos = (schoolId: number) =>
  world.sql<{ photo_id: number; person_id: number }>(schoolId, 'select photo_id, person_id from photos')

test('a ticket is for a signed-in person with our page, and for at most 10 MB', async () => {
  const { zhao } = await world.school()
  await expect(askTicket(world, null)).rejects.toMatchObject({ code: 211 })
  await expect(askTicket(world, 'no-such-token')).rejects.toMatchObject({ code: 211 })
  await expect(askTicket(world, zhao.token, { size: 11 * 1024 * 1024 })).rejects.toMatchObject({ code: 10602 })
  const unsigned = await world.server.inject({ method: 'POST', url: '/1.1/fileTokens', payload: {} })
  expect(unsigned.statusCode).toBe(401)
})

test('token, upload and callback as the SDK makes them: the photo is the asker’s', async () => {
  const { id, zhao } = await world.school()
  const headers = phoneHeaders(zhao.token)
  const payload = JSON.stringify({ name: 'photo.jpg', metaData: { owner: 'unknown', size: photo.length } })
  const asked = await world.server.inject({ method: 'POST', url: '/1.1/fileTokens', headers, payload })
  expect(asked.statusCode).toBe(201)
  expect(asked.json()).toMatchObject({
    objectId: expect.stringMatching(/^\d+$/),
    provider: 'qiniu',
    bucket: 'local',
    mime_type: 'image/jpeg',
    createdAt: '2026-11-18T02:00:00.000Z',
  })
  const { status, body } = await sendPhoto(world, new URL(asked.json().upload_url).pathname, photo)
  expect({ status, key: body.key }).toEqual({ status: 200, key: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const called = await world.server.inject({
    method: 'POST',
    url: '/1.1/fileCallback',
    headers,
    payload: JSON.stringify({ token: asked.json().token, result: true }),
  })
  expect({ status: called.statusCode, body: called.json() }).toEqual({ status: 200, body: {} })
  expect(await photos(id)).toEqual([{ photo_id: Number(asked.json().objectId), person_id: zhao.id }])
  expect(stored(id)).toHaveLength(2)
})

test('fields before the file, or no fields at all, are as good', async () => {
  const { zhao } = await world.school()
  const first = await askTicket(world, zhao.token)
  const key = { field: 'key', data: 'x' }
  expect((await send(world, first.path, [key, { ...key, field: 'token' }, filePart(photo)])).status).toBe(200)
  const second = await askTicket(world, zhao.token)
  expect((await send(world, second.path, [filePart(photo)])).status).toBe(200)
})

test('a ticket opens once, for ten minutes, and only if it was given', async () => {
  const { id, zhao } = await world.school()
  const used = await askTicket(world, zhao.token)
  expect((await sendPhoto(world, used.path, photo)).status).toBe(200)
  expect(await sendPhoto(world, used.path, photo)).toMatchObject({ status: 400, body: { code: 10604 } })
  const late = await askTicket(world, zhao.token)
  world.setNow('2026-11-18T02:11:00.000Z')
  expect(await sendPhoto(world, late.path, photo)).toMatchObject({ status: 400, body: { code: 10604 } })
  expect(await sendPhoto(world, '/upload/never-given', photo)).toMatchObject({ status: 400, body: { code: 10604 } })
  expect(await sendPhoto(world, `/upload/${'x'.repeat(99)}`, photo)).toMatchObject({ body: { code: 10604 } })
  expect(await photos(id)).toHaveLength(1)
})

test('of two uploads at once with one ticket one gets through, and the other leaves nothing', async () => {
  const { id, zhao } = await world.school()
  const { path: where } = await askTicket(world, zhao.token)
  const other = await (await twoColours(200, 300)).jpeg().toBuffer()
  const both = await Promise.all([sendPhoto(world, where, photo), sendPhoto(world, where, other)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(both.find(({ status }) => status === 400)?.body.code).toBe(10604)
  expect(await photos(id)).toHaveLength(1)
  expect(stored(id)).toHaveLength(2)
})

test('a photo sent twice is stored once and belongs to each who sent it', async () => {
  const { id, zhao, qian } = await world.school()
  await upload(world, zhao.token, photo)
  await upload(world, qian.token, photo)
  expect((await photos(id)).map(({ person_id }) => person_id)).toEqual([zhao.id, qian.id])
  expect(stored(id)).toHaveLength(2)
})

test('bytes whose row never came, because the server stopped in between, are swept after an hour', async () => {
  const [{ zhao: other }, { id, zhao }] = [await world.school(), await world.school()]
  const { path: first } = await askTicket(world, other.token)
  const digest = (await sendPhoto(world, first, photo)).body.key ?? ''
  // Something lies where the small picture shall go, so that storing breaks off after the large one.
  const inTheWay = path.join(world.pipe.settings.dataDir, 'files', photoPath(id, digest, 'thumb'))
  fs.mkdirSync(path.join(inTheWay, 'in the way'), { recursive: true })
  const { path: where } = await askTicket(world, zhao.token)
  expect((await sendPhoto(world, where, photo)).status).toBe(500)
  fs.rmSync(inTheWay, { recursive: true })
  const sweepAt = async (moment: string) => {
    world.setNow(moment)
    await runSweeps(jobParts(world), [dropLeavings])
    return stored(id).length
  }
  expect(await photos(id)).toEqual([])
  expect(await sweepAt('2026-11-18T02:59:00.000Z')).toBe(1)
  expect(await sweepAt('2026-11-18T03:00:00.000Z')).toBe(0)
})

test('what has its row stays, however often the bytes came', async () => {
  const { id, zhao } = await world.school()
  await upload(world, zhao.token, photo)
  await upload(world, zhao.token, photo)
  world.setNow('2026-11-18T04:00:00.000Z')
  await runSweeps(jobParts(world), [dropLeavings])
  expect(stored(id)).toHaveLength(2)
})

test('nine megabytes come through and are stored small', async () => {
  const { id, zhao } = await world.school()
  const large = await (await noise(1750, 1750)).png({ compressionLevel: 0 }).toBuffer()
  expect(large.length).toBeGreaterThan(9_000_000)
  expect(large.length).toBeLessThan(10 * 1024 * 1024)
  await upload(world, zhao.token, large)
  const sizes = stored(id).map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size)
  expect(Math.max(...sizes)).toBeLessThan(700_000)
})
