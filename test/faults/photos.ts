import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

// A colour of chance, so that no photo is one that the server has already.
function takeOne(): Promise<Buffer> {
  const [r, g, b] = randomBytes(3)
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer()
}

/** Two photos, each time other ones, as a camera takes them. */
export const takePhotos = (): Promise<Buffer[]> => Promise.all([takeOne(), takeOne()])
