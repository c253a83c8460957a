/** A photo on a weak signal: sent as it is when the last of the steps has not made it small enough. */
export const largestBytes = 400 * 1024

/**
 * Tried in this order until the photo is small enough. The floor is 1,280 px at 0.5: below it the smallest print
 * on a photographed page stops being readable (docs/decisions/009).
 */
export const steps = [
  { side: 1600, quality: 0.85 },
  { side: 1600, quality: 0.75 },
  { side: 1600, quality: 0.65 },
  { side: 1600, quality: 0.55 },
  { side: 1280, quality: 0.65 },
  { side: 1280, quality: 0.5 },
] as const

export interface Size {
  width: number
  height: number
}

/** The size with its long side at most `side`; never larger than it was. */
export function fitted({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
