import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { reencodePicture } from '../../../cloud/kernel/files/pictures'
import { noise, twoColours } from './pictureFiles'

async function colourAt(picture: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red = 0, , blue = 0] = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > blue ? 'red' : 'blue'
}

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
