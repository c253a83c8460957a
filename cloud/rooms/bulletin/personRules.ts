import type { RedactionKind } from '../../contract/bulletinWords'

/** A place in a text that names a person or reaches one. */
export interface Spot {
  kind: RedactionKind
  found: string
  at: number
}

/** Names of the roster by their first letter, the longest first, so that a text is walked once. */
export type Roster = ReadonlyMap<string, readonly string[]>

/** `王芳（语文）` is printed as 王芳; one letter is no name. */
export function rosterOf(names: readonly string[]): Roster {
  const plain = new Set(names.map((name) => name.replace(/[（(].*$/, '').trim()).filter((name) => [...name].length > 1))
  const byLetter = new Map<string, string[]>()
  for (const name of [...plain].sort((a, b) => b.length - a.length)) {
    byLetter.set(name[0], [...(byLetter.get(name[0]) ?? []), name])
  }
  return byLetter
}

function namesIn(text: string, roster: Roster): Spot[] {
  const spots: Spot[] = []
  for (let at = 0; at < text.length; at += 1) {
    const found = roster.get(text[at])?.find((name) => text.startsWith(name, at))
    if (!found) continue
    spots.push({ kind: 'name', found, at })
    at += found.length - 1
  }
  return spots
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the last sign follows from the other seventeen, so a long number is not taken for a person's. */
export function isIdentity(text: string): boolean {
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const rest = weights.reduce((all, weight, index) => all + weight * Number(text[index]), 0) % 11
  return '10X98765432'[rest] === text[17].toUpperCase()
}

const forms: { kind: RedactionKind; form: RegExp; holds?: (found: string) => boolean }[] = [
  { kind: 'email', form: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'identity', form: /(?<!\d)\d{17}[\dXx](?![\dXx])/g, holds: isIdentity },
  { kind: 'phone', form: /(?<![\d.-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { kind: 'phone', form: /(?<![\d-])(?:0\d{2,3}[ -－]?\d{7,8}|[（(]0\d{2,3}[）)]\d{7,8})(?!\d)/g },
]

/** Full-width digits and signs reach a person as well as plain ones; one sign for one, so places stay. */
const plainSigns = (text: string) =>
  text.replace(/[０-９＠．－]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))

/** Names of the roster, telephone, identity and e-mail numbers, in the order of the text; none overlaps another. */
export function spotsIn(text: string, roster: Roster): Spot[] {
  const plain = plainSigns(text)
  const numbers = forms.flatMap(({ kind, form, holds = () => true }) =>
    [...plain.matchAll(form)]
      .filter(([found]) => holds(found))
      .map(({ 0: found, index }) => ({ kind, found: text.slice(index, index + found.length), at: index })),
  )
  const spots: Spot[] = []
  for (const spot of [...numbers, ...namesIn(text, roster)].sort((a, b) => a.at - b.at)) {
    const last = spots.at(-1)
    if (!last || spot.at >= last.at + last.found.length) spots.push(spot)
  }
  return spots
}
