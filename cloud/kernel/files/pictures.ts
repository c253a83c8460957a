import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'
import { inTurn } from './turns'

export type BadPictureReason = 'notPicture' | 'tooLarge' | 'truncated' | 'bomb'

/** The bytes are refused as a photo; the caller turns the reason into its sentence. */
export class BadPicture extends Error {
  readonly reason: BadPictureReason
  constructor(reason: BadPictureReason, cause?: unknown) {
    super(`picture refused: ${reason}`, { cause })
    this.name = 'BadPicture'
    this.reason = reason
  }
}

/** `digest` is the SHA-256 (hex) of `large`, so one photo sent twice has one address. */
export interface Picture {
  digest: string
  width: number
  height: number
  large: Buffer
  thumb: Buffer
}

type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif'
type SharpFactory = typeof import('sharp')['default']
type Decoded = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

const MAX_BYTES = 10 * 1024 * 1024
const MAX_PIXELS = 50_000_000
const MAX_LARGE = 400 * 1024
const THUMB_SIDE = 320
const DECODE_SECONDS = 20

// Tried in this order until the file is small enough for a village's signal.
const ATTEMPTS = [
  { side: 1600, quality: 80 },
  { side: 1600, quality: 68 },
  { side: 1600, quality: 56 },
  { side: 1600, quality: 44 },
  { side: 1280, quality: 40 },
  { side: 960, quality: 40 },
]

/** Makes an untrusted photo safe to keep and show: decoded, turned upright, scaled, stripped of all metadata. */
export async function reencodePicture(bytes: Buffer): Promise<Picture> {
  if (bytes.length > MAX_BYTES) throw new BadPicture('tooLarge')
  const kind = kindOf(bytes)
  if (!kind) throw new BadPicture('notPicture')
  return inTurn(async () => {
    const decoded = await decode(bytes, kind)
    const { large, width, height } = await encodeLarge(decoded)
    const thumb = await encodeThumb(decoded)
    return { digest: createHash('sha256').update(large).digest('hex'), width, height, large, thumb }
  })
}

// The content decides, never the file's name or the mime type that came with it.
function kindOf(bytes: Buffer): Kind | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (/^ftyp(?:avif|avis|heic|heix|mif1|msf1)$/.test(head.slice(4))) return 'heif'
  return undefined
}

async function decode(bytes: Buffer, kind: Kind): Promise<Decoded> {
  const sharp = await loadSharp()
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      // HEVC inside HEIF needs a decoder that is not shipped: unreadable is then not the same as damaged.
      throw new BadPicture(kind === 'heif' ? 'notPicture' : 'truncated', error)
    })
  if (width * height > MAX_PIXELS) throw new BadPicture('bomb')
  const side = ATTEMPTS[0]?.side
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: DECODE_SECONDS })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    throw new BadPicture(reasonOf(error), error)
  }
}

function reasonOf(error: unknown): BadPictureReason {
  const message = error instanceof Error ? error.message : ''
  return /pixel limit|timeout/i.test(message) ? 'bomb' : 'truncated'
}

async function encodeLarge(decoded: Decoded): Promise<{ large: Buffer; width: number; height: number }> {
  let last = { large: Buffer.alloc(0), width: 0, height: 0 }
  for (const { side, quality } of ATTEMPTS) {
    const picture = (await fromRaw(decoded)).resize(side, side, { fit: 'inside', withoutEnlargement: true })
    const { data, info } = await picture.jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true })
    last = { large: data, width: info.width, height: info.height }
    if (data.length <= MAX_LARGE) break
  }
  return last
}

async function encodeThumb(decoded: Decoded): Promise<Buffer> {
  const picture = (await fromRaw(decoded)).resize(THUMB_SIDE, THUMB_SIDE, { fit: 'cover' })
  return picture.jpeg({ quality: 72, progressive: true }).toBuffer()
}

async function fromRaw({ data, info }: Decoded): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

let loading: Promise<SharpFactory> | undefined

export function loadSharp(): Promise<SharpFactory> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    // Whatever gets past the sniffing still meets no other decoder: SVG, PDF and TIFF parsers stay shut.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`) })
    return sharp
  })
  return loading
}
