/** A number in [0, 1) that is the same each time for the same parts: the demo looks lived in, and alike at every start. */
export function chance(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const letter of parts.join('|')) {
    hash ^= letter.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  // One more stir: parts that differ in their last letter only would else lie close together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
