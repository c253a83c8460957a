import { read } from '../house/sources'
import { youngCalls } from '../stand/youngCalls.cjs'

const { array, string, promise, blob, element, window: globals, ...statics } = youngCalls

/** What src/phone/lentCalls.ts gives to a phone that lacks it. */
const lent = new Set(
  Array.from(read('src/phone/lentCalls.ts').matchAll(/^lend\([\w.]+, '(\w+)'/gm), ([, name]) => name),
)

type Sign = { name: string; said: string; isIn: (text: string) => boolean }
const sign = (name: string, said: string, pattern: RegExp): Sign => ({ name, said, isIn: (text) => pattern.test(text) })

// A name by itself counts where nothing shortly before it asks whether it is there.
function bare(name: string): Sign {
  const pattern = new RegExp(`(?<![\\w.$'"\`-])${name}(?![\\w$'":])`, 'g')
  const asks = new RegExp(`(typeof |[\\w)]\\.)${name}\\b`)
  const isUnasked = (text: string, at: number) => !asks.test(text.slice(Math.max(0, at - 200), at + name.length))
  return {
    name,
    said: name,
    isIn: (text) => Array.from(text.matchAll(pattern)).some(({ index }) => isUnasked(text, index)),
  }
}

const signs = [
  ...[array, string, promise, blob, element].flat().map((name) => sign(name, `.${name}(`, new RegExp(`\\.${name}\\(`))),
  ...Object.entries(statics).flatMap(([owner, names]) =>
    names.map((name) => sign(name, `${owner}.${name}`, new RegExp(`\\b${owner}\\.${name}\\b`))),
  ),
  ...globals.map(bare),
].filter(({ name }) => !lent.has(name))

/** The calls of a script that an old phone does not know and nobody lends it. */
export const youngIn = (text: string): string[] =>
  Array.from(new Set(signs.filter(({ isIn }) => isIn(text)).map(({ said }) => said)))

/** What stops a script even where nothing calls it. */
export function bigOrBehind(text: string): string[] {
  const found = [/\bBigInt\b/.test(text) && 'BigInt', /\(\?<[=!]/.test(text) && 'lookbehind']
  return found.filter((one) => one !== false)
}
