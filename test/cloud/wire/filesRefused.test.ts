import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { blackPng, twoColours } from '../kernel/pictureFiles'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'
import { askTicket, filePart, formOf, type Reply, send, sendPhoto } from './upload'

let world: World
let school: School
let photo: Buffer
beforeAll(async () => {
  world = await openWorld()
  school = await world.school()
  photo = await (await twoColours(300, 200)).jpeg().toBuffer()
})
afterAll(() => world.close())

/** Each refusal is a sentence, leaves nothing in the store or the tables, and leaves the ticket for another try. */
async function refused(code: number, attempt: (path: string) => Promise<Reply>): Promise<void> {
  const ticket = await askTicket(world, school.zhao.token)
  const { status, body } = await attempt(ticket.path)
  expect({ code: body.code, isClient: status >= 400 && status < 500 }).toEqual({ code, isClient: true })
  expect(body.error).toMatch(/[一-鿿].*。$/)
  expect(fs.existsSync(path.join(world.pipe.settings.dataDir, 'files', String(school.id)))).toBe(false)
  expect(await world.sql(school.id, 'select 1 from photos')).toEqual([])
  expect(await world.sql(school.id, 'select 1 from upload_tickets where used_at is not null')).toEqual([])
}

const raw = async (where: string, payload: Buffer | string, type?: string): Promise<Reply> => {
  const headers = type ? { 'content-type': type } : {}
  const answer = await world.server.inject({ method: 'POST', url: where, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

const notPictures: [string, string][] = [
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['an SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a text', '这不是照片'],
  ['a page', '<!doctype html><img src=x>'],
  ['nothing at all', ''],
]
test.each(notPictures)('%s is no photo, whatever it is called', async (_what, bytes) => {
  await refused(10601, (where) => sendPhoto(world, where, bytes))
})

test('a photo cut short is told so', async () => {
  await refused(10603, (where) => sendPhoto(world, where, photo.subarray(0, photo.length - 200)))
})

test('more than 10 MB is too large, before it is looked at', async () => {
  const large = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)])
  await refused(10602, (where) => sendPhoto(world, where, large))
})

test('a small file that unpacks into a huge picture is too large', async () => {
  await refused(10602, (where) => sendPhoto(world, where, blackPng(20_000, 20_000, 20_000)))
  await refused(10602, (where) => sendPhoto(world, where, blackPng(100_000, 100_000, 1)))
})

test('a form without a file lacks its photo', async () => {
  await refused(10605, (where) => send(world, where, [{ field: 'key', data: 'x' }]))
  await refused(10605, (where) => send(world, where, []))
})

test('what is no form is no photo', async () => {
  await refused(10601, (where) => raw(where, photo, 'image/jpeg'))
  await refused(10601, (where) => raw(where, '{"uri":"wxfile://tmp"}', 'application/json'))
  await refused(10601, (where) => raw(where, photo))
})

test('a form that breaks off, has no boundary or too many parts was not complete', async () => {
  const form = formOf([filePart(photo)], 'b')
  await refused(10603, (where) => raw(where, form.subarray(0, 400), 'multipart/form-data; boundary=b'))
  await refused(10603, (where) => raw(where, form, 'multipart/form-data'))
  const fields = Array.from({ length: 30 }, () => ({ field: randomUUID(), data: 'x' }))
  await refused(10603, (where) => send(world, where, [...fields, filePart(photo)]))
})

test('after a refusal the same ticket takes a good photo', async () => {
  const ticket = await askTicket(world, school.qian.token)
  expect((await sendPhoto(world, ticket.path, 'text')).status).toBe(400)
  expect((await sendPhoto(world, ticket.path, photo)).status).toBe(200)
})
