import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import fastify from 'fastify'
import { pageRoutes } from '../../../cloud/kernel/wire/pages'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'))
const script = `console.log(${JSON.stringify('支部'.repeat(1000))})`
const squeezed = zlib.gzipSync(script, { level: 9 })
const server = fastify()

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'js'))
  fs.writeFileSync(path.join(folder, 'index.html'), '<div id="app"></div>')
  fs.writeFileSync(path.join(folder, 'js/app.0a1b2c3d.js'), script)
  fs.writeFileSync(path.join(folder, 'js/app.0a1b2c3d.js.gz'), squeezed)
  await pageRoutes(server, folder)
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, encoding: string) =>
  server.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } })

test('a script goes out as the build squeezed it, to be kept for ever', async () => {
  const { headers, rawPayload } = await get('/js/app.0a1b2c3d.js', 'gzip, deflate')
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(rawPayload.equals(squeezed)).toBe(true)
})

test('who cannot read gzip gets it whole; the page itself is asked for each time', async () => {
  expect((await get('/js/app.0a1b2c3d.js', 'identity')).body).toBe(script)
  const { headers, body } = await get('/', 'gzip')
  expect(body).toContain('id="app"')
  expect(headers['cache-control']).toBe('no-cache')
})
