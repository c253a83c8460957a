import sharp from 'sharp'
import { orientationOf, turnOf } from '../../../src/phone/orientation'

const held = async (orientation: number) => {
  const photo = sharp({ create: { width: 8, height: 4, channels: 3, background: '#888' } })
  const bytes = await photo.withMetadata({ orientation }).jpeg().toBuffer()
  return Uint8Array.from(bytes).buffer
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a camera held as %d is read from the photo', async (orientation) => {
  expect(orientationOf(await held(orientation))).toBe(orientation)
})

test('what says nothing, is cut off or is no JPEG stands as it is', async () => {
  const whole = await held(6)
  for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(40), whole.slice(0, 20), whole.slice(0, 30)])
    expect(orientationOf(bytes)).toBe(1)
  const plain = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  expect(orientationOf(Uint8Array.from(plain).buffer)).toBe(1)
})

// What EXIF calls row 0 and column 0 has to be found at the left top of the canvas again.
test.each([
  [2, [8, 0]],
  [3, [8, 4]],
  [4, [0, 4]],
  [5, [0, 0]],
  [6, [0, 4]],
  [7, [8, 4]],
  [8, [8, 0]],
])('held as %d, its upright corner comes to the left top', (orientation, [x, y]) => {
  const [a, b, c, d, e, f] = turnOf(orientation, 8, 4)
  expect([a * x + c * y + e + 0, b * x + d * y + f + 0]).toEqual([0, 0])
})
