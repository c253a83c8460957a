import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { crc32 } from '../../../cloud/kernel/sheets/repack'

/** Red on the left, blue on the right, so that turning and mirroring can be seen. */
export async function twoColours(width: number, height: number): Promise<Sharp> {
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

/** Nothing compresses worse, and it is the same each time. */
export async function noise(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3)
  let seed = 7
  for (let i = 0; i < pixels.length; i += 1) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    pixels[i] = seed >> 16
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** One bit a pixel, so that a picture of any size is made at once; fewer `rows` than `height` make it incomplete. */
export function blackPng(width: number, height: number, rows: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const sizes = Buffer.alloc(8)
    sizes.writeUInt32BE(data.length, 0)
    sizes.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])), 4)
    return Buffer.concat([sizes.subarray(0, 4), Buffer.from(type), data, sizes.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * rows))
  const start = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
