// Two rooms' rules need it, so it stands here; no page does, because old phones do not know its lookbehinds.
import type { RedactionKind } from './bulletinWords'

/** A place in a text that names a person or reaches one. */
export interface Spot {
  kind: RedactionKind
  found: string
  at: number
}

/** Names of the roster by their first letter, the longest first, so that a text is walked once. */
export type Roster = ReadonlyMap<string, readonly string[]>

/** 李　明 is printed apart to be as wide as 王小明, and the dot of 买买提·艾力 is typed in many ways or not at all. */
const apart = /[ \u00a0\u2002\u2003\u3000·•・‧∙．.]/
const mostApart = 2

/** `王芳（语文）` is printed as 王芳; one letter is no name. */
export function rosterOf(names: readonly string[]): Roster {
  const plain = new Set(
    names.map((name) => name.replace(/[（(].*$/, '').replace(/[\s·•・‧∙]/g, '')).filter((name) => [...name].length > 1),
  )
  const byLetter = new Map<string, string[]>()
  for (const name of [...plain].sort((a, b) => b.length - a.length)) {
    byLetter.set(name[0], [...(byLetter.get(name[0]) ?? []), name])
  }
  return byLetter
}

/** How far this name reaches when it begins there, its letters written apart or not; 0 when it does not. */
function reachOf(text: string, at: number, name: string): number {
  let end = at
  for (const letter of name) {
    const last = end + (end > at ? mostApart : 0)
    while (end < last && !text.startsWith(letter, end) && apart.test(text[end] ?? '')) end += 1
    if (!text.startsWith(letter, end)) return 0
    end += letter.length
  }
  return end - at
}

function namesIn(text: string, roster: Roster): Spot[] {
  const spots: Spot[] = []
  for (let at = 0; at < text.length; at += 1) {
    const length = (roster.get(text[at]) ?? []).map((name) => reachOf(text, at, name)).find((reach) => reach > 0)
    if (!length) continue
    spots.push({ kind: 'name', found: text.slice(at, at + length), at })
    at += length - 1
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

/** People put spaces, dots and dashes between the groups of a number. */
const gap = '[ \\u00a0\\u3000.·–—‑-]{0,2}'
const alone = '(?<!\\d)(?<!\\d[.-])'
const isSpacedIdentity = (found: string) => isIdentity(found.replace(/[^\dXx]/g, ''))

const forms: { kind: RedactionKind; form: RegExp; holds?: (found: string) => boolean }[] = [
  { kind: 'email', form: /[\w.+-]+ ?@ ?[\w-]+(?:\.[\w-]+)+/g },
  ...[`\\d{6}${gap}\\d{4}${gap}\\d{4}${gap}\\d{3}[\\dXx]`, `(?:\\d{4}${gap}){4}\\d[\\dXx]`].map((groups) => ({
    kind: 'identity' as const,
    form: new RegExp(`(?<!\\d)${groups}(?![\\dXx])`, 'g'),
    holds: isSpacedIdentity,
  })),
  { kind: 'phone', form: new RegExp(`${alone}(?:\\+?86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}(?!\\d)`, 'g') },
  {
    kind: 'phone',
    form: new RegExp(
      `${alone}(?:(?:\\+86${gap}0?|0)\\d{2,3}|[（(]0\\d{2,3}[）)])${gap}\\d{3,4}${gap}\\d{4}(?!\\d)`,
      'g',
    ),
  },
]

/** Full-width digits and signs reach a person as well as plain ones; one sign for one, so places stay. */
const plainSigns = (text: string) =>
  text.replace(/[０-９＠．－＋Ｘｘ]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))

/** Old phones do not know matchAll. A copy, because an expression remembers where it stopped. */
function matches(plain: string, form: RegExp): { found: string; at: number }[] {
  const copy = new RegExp(form)
  const all: { found: string; at: number }[] = []
  for (let match = copy.exec(plain); match; match = copy.exec(plain)) all.push({ found: match[0], at: match.index })
  return all
}

/** Names of the roster, telephone, identity and e-mail numbers, in the order of the text; none overlaps another. */
export function spotsIn(text: string, roster: Roster): Spot[] {
  const plain = plainSigns(text)
  const numbers = forms.flatMap(({ kind, form, holds = () => true }) =>
    matches(plain, form)
      .filter(({ found }) => holds(found))
      .map(({ found, at }) => ({ kind, found: text.slice(at, at + found.length), at })),
  )
  const spots: Spot[] = []
  for (const spot of [...numbers, ...namesIn(text, roster)].sort((a, b) => a.at - b.at)) {
    const last = spots[spots.length - 1]
    if (!last || spot.at >= last.at + last.found.length) spots.push(spot)
  }
  return spots
}

/** The text with each spot as `shown` says it. */
export function withoutPersons(text: string, roster: Roster, shown: (spot: Spot) => string): string {
  let [said, from] = ['', 0]
  for (const spot of spotsIn(text, roster)) {
    said += `${text.slice(from, spot.at)}${shown(spot)}`
    from = spot.at + spot.found.length
  }
  return said + text.slice(from)
}
