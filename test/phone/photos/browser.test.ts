/** @jest-environment node */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import sharp from 'sharp'
import { CHROMIUM } from '../../stand/chromium.cjs'
import { openBrowser } from './chromium'
import { readPage } from './readable'

// A machine with nothing but Node has no Chromium; CI has.
const inBrowser = fs.existsSync(CHROMIUM) ? describe : describe.skip

interface Phone {
  shelve(key: string, photo: object): Promise<{ path: string; digest: string; bytes: number }>
  pathOf(key: string): Promise<string | undefined>
  listShelved(): Promise<string[]>
  unshelve(key: string): Promise<void>
  slowDigest(bytes: ArrayBuffer): string
}
declare const phone: Phone

inBrowser('in a real browser', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    browser = await openBrowser('shrink', 'photoFiles', 'slowDigest')
  })
  afterAll(() => browser?.close())

  /** What lies on the shelf under a key, as the page can show it. */
  const kept = async (key: string) => {
    const base64 = await browser.page.evaluate(async (name) => {
      const link = await phone.pathOf(name)
      if (!link) return undefined
      const bytes = new Uint8Array(await (await fetch(link)).arrayBuffer())
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
    }, key)
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64')
  }
  const shelve = (key: string, photo: Buffer, type = 'image/jpeg') =>
    browser.page.evaluate(
      ([name, base64, mime]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        return phone.shelve(name, { path: 'a.jpg', file: new File([bytes], 'a.jpg', { type: mime }) })
      },
      [key, photo.toString('base64'), type],
    )

  test('a photo comes back after the page was loaded anew, under the digest of its bytes', async () => {
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a8f6a' } })
      .jpeg()
      .toBuffer()
    const { digest, bytes } = await shelve('1-a', photo)
    await browser.again()
    const back = await kept('1-a')
    expect(back?.length).toBe(bytes)
    expect(
      createHash('sha256')
        .update(back as Buffer)
        .digest('hex'),
    ).toBe(digest)
    expect(await sharp(back).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 })
    expect(await browser.page.evaluate(() => phone.listShelved())).toEqual(['1-a'])
    await browser.page.evaluate(() => phone.unshelve('1-a'))
    expect(await kept('1-a')).toBeUndefined()
  })

  test('a photo held sideways stands upright, and its place stays behind', async () => {
    const halves = { create: { width: 400, height: 300, channels: 3 as const, background: '#ff0000' } }
    const right = await sharp({ create: { ...halves.create, width: 200, background: '#0000ff' } })
      .png()
      .toBuffer()
    const photo = await sharp(halves)
      .composite([{ input: right, left: 200, top: 0 }])
      .withExif({ IFD3: { GPSLatitude: '31/1 24/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    await shelve('2-a', photo)
    const back = await kept('2-a')
    const { width, height, exif, orientation } = await sharp(back).metadata()
    expect({ width, height, exif, orientation }).toEqual({
      width: 300,
      height: 400,
      exif: undefined,
      orientation: undefined,
    })
    const top = await sharp(back).extract({ left: 10, top: 10, width: 200, height: 100 }).toBuffer()
    expect((await sharp(top).stats()).channels[0].mean).toBeGreaterThan(200)
  })

  test('what cannot be drawn goes as it is', async () => {
    const { bytes } = await shelve('3-a', Buffer.from('no picture'))
    expect(bytes).toBe(10)
  })

  test('noise, the worst that a camera gives, stops at the stated floor', async () => {
    const noise = await sharp({
      create: {
        width: 3000,
        height: 2250,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 120 },
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer()
    await shelve('4-a', noise)
    expect(await sharp(await kept('4-a')).metadata()).toMatchObject({ width: 1280, height: 960 })
  })

  // 46 across: 小五 type on an A4 sheet that fills the photo. 60 across: a newspaper's.
  test.each([
    { across: 46, noise: 24 },
    { across: 60, noise: 24 },
    { across: 60, noise: 60 },
  ])(
    'small type stays readable: %o',
    async (page) => {
      const reading = await browser.page.evaluate(readPage, page)
      console.log(JSON.stringify({ ...page, ...reading }))
      expect(reading.sentBytes).toBeLessThanOrEqual(400 * 1024)
      expect(reading.read).toBeGreaterThan(0.98)
    },
    60_000,
  )
})
