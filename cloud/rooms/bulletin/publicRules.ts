import type { Block, PublicLine } from '../../contract/bulletin'
import { type RedactionKind, redactedWords } from '../../contract/bulletinWords'
import { type Roster, withoutPersons } from '../../contract/persons'
import { chinese } from './numeralRules'

/** Something kept openly on purpose. */
export interface Kept {
  found: string
  reason: string
  by: number
  at: string
}

export interface Redacted {
  found: string
  kind: RedactionKind
  shown: string
  blocks: string[]
}

const twoLetters = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|南宫|西门|独孤)/

/** A name keeps its surname; how long it is, is not told. */
export const shownFor = (kind: RedactionKind, found: string): string =>
  kind === 'name' ? `${twoLetters.exec(found)?.[0] ?? [...found][0]}××` : redactedWords[kind]

/** 一、 （一） 1. （1）: the numbers of GB/T 9704, counted anew under each heading above. */
function numbered(blocks: readonly Block[]): PublicLine[] {
  const counts = { heading1: 0, heading2: 0, heading3: 0, item: 0 }
  const order = ['heading1', 'heading2', 'heading3', 'item'] as const
  const say = {
    heading1: (n: number) => `${chinese(n)}、`,
    heading2: (n: number) => `（${chinese(n)}）`,
    heading3: (n: number) => `${n}.`,
    item: (n: number) => `（${n}）`,
  }
  return blocks.map(({ key, kind, text }) => {
    const level = order.find((one) => one === kind)
    if (!level) return { key, kind, text }
    counts[level] += 1
    for (const below of order.slice(order.indexOf(level) + 1)) counts[below] = 0
    return { key, kind, text: `${say[level](counts[level])}${text}` }
  })
}

/** The text as it becomes public: persons and numbers out of it, except what is kept, and each of them told. */
export function publicLines(blocks: readonly Block[], roster: Roster, kept: readonly Kept[]) {
  const open = new Set(kept.map(({ found }) => found))
  const redactions = new Map<string, Redacted>()
  const shown = blocks.map((block) => {
    const text = withoutPersons(block.text, roster, ({ kind, found }) => {
      const known = redactions.get(found) ?? { found, kind, shown: shownFor(kind, found), blocks: [] }
      redactions.set(found, known)
      if (known.blocks.at(-1) !== block.key) known.blocks.push(block.key)
      return open.has(found) ? found : known.shown
    })
    return { ...block, text }
  })
  // Numbered after: the 1. of a heading would make another number of a telephone's.
  return { lines: numbered(shown), redactions: [...redactions.values()] }
}
