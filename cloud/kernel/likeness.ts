import { stringSimilarity } from 'string-similarity-js'
import { cleanText } from './sheets/cellText'

/** Below this many letters nothing is said that could be alike: 已完成, 照片见附. */
const fewest = 6

const letters = (text: string) =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]/gu, '')

/** How alike two sentences are, 0 to 1, by the pairs of letters they share. */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [letters(one), letters(other)]
  return first.length < fewest || second.length < fewest ? 0 : stringSimilarity(first, second)
}
