import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { BadPicture, reencodePicture } from '../../../cloud/kernel/files/pictures'

// Red on the left, blue on the right, so that turning and mirroring can be seen.
async function twoColours(width: number, height: number): Promise<Sharp> {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const, background: '#d00000' }
  const red = await sharp({ create: half }).png().toBuffer()
  const blue = { width, height, channels: 3 as const, background: '#0000d0' }
  return sharp(
    await sharp({ create: blue })
      .composite([{ input: red, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  )
}

async function noise(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3)
  let seed = 7
  for (let i = 0; i < pixels.length; i += 1) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    pixels[i] = seed >> 16
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

async function reasonFor(bytes: Buffer): Promise<string> {
  return reencodePicture(bytes).then(
    () => 'accepted',
    (error: unknown) => (error instanceof BadPicture ? error.reason : `threw ${error}`),
  )
}

async function colourAt(picture: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red = 0, , blue = 0] = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > blue ? 'red' : 'blue'
}

describe('refused', () => {
  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'],
    ['an SVG behind an XML line', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a text renamed to .jpg', '今天的会议记录。'.repeat(200)],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ'],
    ['nothing at all', ''],
  ])('%s is not a picture', async (_, text) => {
    expect(await reasonFor(Buffer.from(text))).toBe('notPicture')
  })

  test('a TIFF is not a picture, although the decoder could read one', async () => {
    expect(await reasonFor(await (await twoColours(40, 20)).tiff().toBuffer())).toBe('notPicture')
  })

  test('more than 10 MB is too large, even when it is a real photo', async () => {
    const photo = await (await twoColours(400, 200)).jpeg().toBuffer()
    expect(await reasonFor(Buffer.concat([photo, Buffer.alloc(11 * 1024 * 1024 - photo.length)]))).toBe('tooLarge')
  })

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a truncated %s', async (format) => {
    const whole = await (await noise(600, 400)).toFormat(format).toBuffer()
    expect(await reasonFor(whole)).toBe('accepted')
    for (const share of [0.9, 0.5, 0.02]) {
      expect(await reasonFor(whole.subarray(0, Math.floor(whole.length * share)))).toBe('truncated')
    }
  })

  test('a picture header with garbage behind it is damaged', async () => {
    expect(await reasonFor(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))).toBe(
      'truncated',
    )
  })

  test('a PNG of a few KB that would unfold to 400 megapixels', async () => {
    const create = { width: 20_000, height: 20_000, channels: 3 as const, background: '#ffffff' }
    const bomb = await sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await reasonFor(bomb)).toBe('bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('a PNG whose header lies about its size', async () => {
    const png = Buffer.from(await (await twoColours(64, 64)).png().toBuffer())
    png.writeUInt32BE(40_000, 16)
    png.writeUInt32BE(40_000, 20)
    expect(['bomb', 'truncated']).toContain(await reasonFor(png))
  })

  test('damaged bytes never make anything but a BadPicture', async () => {
    const whole = await (await noise(80, 60)).jpeg().toBuffer()
    for (let at = 3; at < whole.length; at += 211) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      expect(await reasonFor(broken)).not.toMatch(/^threw/)
    }
  })
})

describe('accepted', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s becomes two JPEGs', async (format) => {
    const { large, thumb, width, height } = await reencodePicture(
      await (await twoColours(300, 200)).toFormat(format).toBuffer(),
    )
    const facts = await sharp(large).metadata()
    expect(facts).toMatchObject({ format: 'jpeg', width: 300, height: 200, isProgressive: true })
    expect([width, height]).toEqual([300, 200])
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 320 })
  })

  test('a photo from a phone is scaled to 1600 pixels and 400 KB', async () => {
    const { large, width, height } = await reencodePicture(
      await (await noise(2000, 1500)).jpeg({ quality: 60 }).toBuffer(),
    )
    expect(large.length).toBeLessThanOrEqual(400 * 1024)
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600)
    expect(width / height).toBeCloseTo(4 / 3, 2)
    const plain = await reencodePicture(await (await twoColours(4000, 3000)).jpeg().toBuffer())
    expect([plain.width, plain.height]).toEqual([1600, 1200])
  })

  test('place, camera and colour profile are gone', async () => {
    const exif = {
      IFD0: { Make: 'SecretCamera', Model: 'X' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 10/1 0/1' },
    }
    const bytes = await (await twoColours(200, 100))
      .withExif(exif)
      .withXmp('<x:xmpmeta/>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif?.includes('SecretCamera')).toBe(true)
    const { large, thumb } = await reencodePicture(bytes)
    for (const kept of [large, thumb]) {
      const facts = await sharp(kept).metadata()
      expect([facts.exif, facts.xmp, facts.iptc, facts.icc, facts.orientation]).toEqual(Array(5).fill(undefined))
      expect(kept.includes('SecretCamera') || kept.includes('Exif')).toBe(false)
    }
  })

  test('a photo held sideways stands upright, in both sizes', async () => {
    const lying = await (await twoColours(400, 200)).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer()
    const { large, thumb, width, height } = await reencodePicture(lying)
    expect([width, height]).toEqual([200, 400])
    expect([await colourAt(large, 100, 20), await colourAt(large, 100, 380)]).toEqual(['red', 'blue'])
    expect([await colourAt(thumb, 160, 20), await colourAt(thumb, 160, 300)]).toEqual(['red', 'blue'])
  })

  test('clear pixels turn white', async () => {
    const create = { width: 50, height: 50, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    const { large } = await reencodePicture(await sharp({ create }).png().toBuffer())
    expect([...(await sharp(large).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer())]).toEqual([
      255, 255, 255,
    ])
  })

  test('the same bytes have the same digest, six at a time as well', async () => {
    const bytes = await (await noise(500, 500)).jpeg().toBuffer()
    const all = await Promise.all(Array.from({ length: 6 }, () => reencodePicture(bytes)))
    expect(new Set(all.map(({ digest }) => digest)).size).toBe(1)
    const [first] = all
    expect(first?.digest).toBe(
      createHash('sha256')
        .update(first?.large ?? '')
        .digest('hex'),
    )
    const other = await reencodePicture(await (await twoColours(500, 500)).jpeg().toBuffer())
    expect(other.digest).not.toBe(first?.digest)
  })
})
