import type { Block, PublicLine } from '../../contract/bulletin'
import type { RedactionKind } from '../../contract/bulletinWords'
import { chinese } from './numeralRules'
import { type Roster, spotsIn } from './personRules'

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
const words: Record<Exclude<RedactionKind, 'name'>, string> = {
  phone: '（电话略）',
  identity: '（证件号略）',
  email: '（邮箱略）',
}

/** A name keeps its surname; how long it is, is not told. */
export const shownFor = (kind: RedactionKind, found: string): string =>
  kind === 'name' ? `${twoLetters.exec(found)?.[0] ?? [...found][0]}××` : words[kind]

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
  const lines = numbered(blocks).map(({ key, kind, text }) => {
    let [shown, from] = ['', 0]
    for (const spot of spotsIn(text, roster)) {
      const known = redactions.get(spot.found) ?? { ...spot, shown: shownFor(spot.kind, spot.found), blocks: [] }
      redactions.set(spot.found, known)
      if (known.blocks.at(-1) !== key) known.blocks.push(key)
      shown += `${text.slice(from, spot.at)}${open.has(spot.found) ? spot.found : known.shown}`
      from = spot.at + spot.found.length
    }
    return { key, kind, text: shown + text.slice(from) }
  })
  return { lines, redactions: [...redactions.values()] }
}
