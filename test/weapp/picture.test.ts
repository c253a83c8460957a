import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { CHROMIUM } from '../stand/chromium.cjs'
import type { Driver } from './harness/driver'
import { launch } from './harness/launch'

const dist = path.join(__dirname, 'fixture')
const output = path.join(__dirname, '../output/weapp')
// a machine with nothing but Node has no Chromium; CI has
const withChromium = fs.existsSync(CHROMIUM) ? test : test.skip

let app: Driver | undefined

afterEach(() => app?.close())

async function colorAt(file: string, x: number, y: number) {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.round(y) * info.width + Math.round(x)) * info.channels
  return { width: info.width, height: info.height, color: [...data.subarray(at, at + 3)] }
}

withChromium('a page is drawn in Chromium: photo, canvas, tabs', async () => {
  const blue = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  app = await launch({
    dist,
    renderer: 'chromium',
    files: { 'wxfile://tmp/a.png': blue },
    mocks: { chooseMedia: () => ['wxfile://tmp/a.png'] },
  })
  const home = path.join(output, 'fixture-home.png')
  await app.tap('.row', 1)
  await app.screenshot(home)
  await app.tap('text=照片')
  await app.tap('text=选照片')
  const page = path.join(output, 'fixture-photo.png')
  await app.screenshot(page)
  expect(app.errors()).toEqual([])
  expect(await colorAt(home, 10, 5)).toEqual({ width: 750, height: 1624, color: [255, 255, 255] })
  const [box] = await app.boxes('image')
  const [canvas] = await app.boxes('canvas')
  expect((await colorAt(page, box!.left * 2 + 20, box!.top * 2 + 20)).color).toEqual([0, 0, 255])
  expect((await colorAt(page, canvas!.left * 2 + 20, canvas!.top * 2 + 20)).color).toEqual([204, 51, 51])
})
