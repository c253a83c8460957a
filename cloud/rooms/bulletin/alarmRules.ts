import type { CheckKind } from '../../contract/bulletinWords'

/** Where something stands: a finding of the ledger, one of its measures, a block of the bulletin, or the round itself. */
export interface Place {
  findingId?: number
  measureId?: number
  block?: string
  /** The place in words: `1-3 第 2 条措施`. */
  where: string
}

/** What a careful reader would stop at. */
export interface Alarm extends Place {
  /** The same for the same words in the same place; other words there make another key, so an answer ends with them. */
  key: string
  kind: CheckKind
  sentence: string
  quote: string
}

/** FNV-1a, 32 bit: keys only have to differ when the words do. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

const longestQuote = 80

/** `text`: the words at the place, whole; `quote`: the part that is meant. */
export function alarm(kind: CheckKind, place: Place, text: string, quote: string, sentence: string): Alarm {
  const spot = place.block ?? place.measureId ?? place.findingId ?? 'round'
  const letter = place.block ? 'b' : place.measureId ? 'm' : place.findingId ? 'f' : 'r'
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote
  return { ...place, key: `${kind}/${letter}${spot}/${hashOf(`${text} ${quote}`)}`, kind, sentence, quote: short }
}

/** Something found inside one text. */
export interface Hit {
  quote: string
  sentence: string
}
