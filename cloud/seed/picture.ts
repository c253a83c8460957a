import { reencodePicture } from '../kernel/files/pictures'
import { photoPath } from '../kernel/files/shelf'
import type { FileStore } from '../kernel/files/store'
import { chance } from './chance'

const width = 640
const height = 480
type Colour = readonly [red: number, green: number, blue: number]

export interface StoredPicture {
  digest: string
  width: number
  height: number
}

/** A drawn meeting room, another for each `seed`, kept as an uploaded photo would be. */
export async function storePicture(store: FileStore, schoolId: number, seed: string): Promise<StoredPicture> {
  const { default: sharp } = await import('sharp')
  const drawn = await sharp(draw(seed), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const { digest, large, thumb, ...size } = await reencodePicture(drawn)
  await store.put(photoPath(schoolId, digest, 'large'), large, 'image/jpeg')
  await store.put(photoPath(schoolId, digest, 'thumb'), thumb, 'image/jpeg')
  return { digest, ...size }
}

function draw(seed: string): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  const light = chance('light', seed)
  fill(pixels, [0, 0, width, height], [225 + 20 * light, 222 + 16 * light, 208])
  fill(pixels, [0, 330, width, height], [168 + 20 * light, 132, 96])
  fill(pixels, [90, 40, 550, 84], [186, 34 + 24 * light, 30])
  fill(pixels, [170, 110, 470, 280], [238, 240, 236])
  for (let line = 0; line < 5; line += 1) {
    const length = 120 + 150 * chance('line', seed, line)
    fill(pixels, [190, 132 + line * 28, 190 + length, 142 + line * 28], [96, 108, 120])
  }
  for (let seat = 0; seat < 18; seat += 1) drawSeat(pixels, seed, seat)
  return pixels
}

function drawSeat(pixels: Buffer, seed: string, seat: number): void {
  if (chance('empty', seed, seat) < 0.15) return
  const left = 60 + (seat % 6) * 92
  const top = 318 + Math.floor(seat / 6) * 54
  const coat = chance('coat', seed, seat)
  fill(pixels, [left + 12, top, left + 38, top + 26], [58, 46, 40])
  fill(pixels, [left, top + 26, left + 50, top + 60], [40 + 70 * coat, 60 + 50 * coat, 96 + 30 * coat])
}

function fill(pixels: Buffer, [left, top, right, bottom]: [number, number, number, number], colour: Colour): void {
  const row = Buffer.alloc(Math.round(right - left) * 3, Buffer.from(colour))
  for (let y = top; y < Math.min(bottom, height); y += 1) row.copy(pixels, (y * width + left) * 3)
}
