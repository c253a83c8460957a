import sharp from 'sharp'
import { BadPicture, reencodePicture } from '../../../cloud/kernel/files/pictures'
import { blackPng, noise, twoColours } from './pictureFiles'

async function reasonFor(bytes: Buffer): Promise<string> {
  return reencodePicture(bytes).then(
    () => 'accepted',
    (error: unknown) => (error instanceof BadPicture ? error.reason : `threw ${error}`),
  )
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
    const bomb = blackPng(20_000, 20_000, 20_000)
    expect(bomb.length).toBeLessThan(100 * 1024)
    expect(await sharp(bomb, { limitInputPixels: false }).metadata()).toMatchObject({
      format: 'png',
      width: 20_000,
      height: 20_000,
    })
    const before = process.memoryUsage().rss
    expect(await reasonFor(bomb)).toBe('bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('a PNG that promises more rows than it holds', async () => {
    expect(await reasonFor(blackPng(3000, 3000, 3000))).toBe('accepted')
    expect(await reasonFor(blackPng(3000, 3000, 100))).toBe('truncated')
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
