import { loadSharp } from './pictures'
import { inTurn } from './turns'

/** What a picture looks like; both null where it shows next to nothing, such as a white page filling it. */
export interface Look {
  /** 64 bits as text, by which alike pictures are found. */
  look: string | null
  /** 16 × 16 greys, by which the found ones are compared. */
  grain: Buffer | null
}

/**
 * Both numbers come from the trial in test/cloud/kernel/look.test.ts. The hash alone cannot tell a marked copy (up to 14
 * bits apart) from another photo of the same blank page (from 3): it finds, and the greys decide.
 */
export const farthestLook = 14
const farthestGrain = 2

const side = 16
const leastSpread = 12
/** A mark may cover a quarter of the picture; all the rest must be as it was. */
const untouched = 0.75

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)]
const ascending = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other)

/** In two steps, as one alone lets fine detail through: a page scaled to half would seem another. */
async function grainOf(large: Buffer): Promise<Buffer> {
  const sharp = await loadSharp()
  const smooth = sharp(large).greyscale().resize(128, 128, { fit: 'fill', fastShrinkOnLoad: false, kernel: 'cubic' })
  const { data, info } = await smooth.raw().toBuffer({ resolveWithObject: true })
  const small = sharp(data, { raw: info }).resize(side, side, { fit: 'fill', kernel: 'linear' })
  return small.greyscale().raw().toBuffer()
}

/** Looks at a kept picture, as reencodePicture made it. */
export const lookAt = (large: Buffer): Promise<Look> =>
  inTurn(async () => {
    const grain = await grainOf(large)
    const greys = ascending(grain)
    if (at(greys, 0.98) - at(greys, 0.02) < leastSpread) return { look: null, grain: null }
    const { default: perceptualHash } = await import('sharp-phash')
    return { look: await perceptualHash(large), grain }
  })

/** Whether two pictures that the hash found are one, but for how they were saved, scaled or marked. */
export function isSameGrain(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  const apart = Array.from(one, (grey, index) => grey - other[index])
  // Saved anew, all of it may have become a little lighter.
  const light = at(ascending(apart), 0.5)
  return at(ascending(apart.map((difference) => Math.abs(difference - light))), untouched) <= farthestGrain
}
