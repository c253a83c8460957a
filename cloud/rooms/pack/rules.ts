import { addDays, isDay } from '../../contract/calendar'

const longestDays = 90

/** A link ends by itself; nobody remembers to take one back after the inspection. */
export const mayEndOn = (endsOn: string, today: string): boolean =>
  isDay(endsOn) && today <= endsOn && endsOn <= addDays(today, longestDays)

export interface LinkFacts {
  endsOn: string
  revokedAt: Date | null
}

/** Its last day counts. */
export const isOpen = ({ endsOn, revokedAt }: LinkFacts, today: string): boolean =>
  revokedAt === null && today <= endsOn

/** In place of a name. */
const somebody = '某同志'

const written = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function hiding(names: readonly string[]): (text: string) => string {
  if (names.length === 0) return (text) => text
  // The longest first, so that 王小明 is not left as 某同志明 where a 王小 is on the roster too.
  const sorted = [...names].sort((a, b) => b.length - a.length)
  const any = new RegExp(sorted.map(written).join('|'), 'gu')
  return (text) => text.replace(any, somebody)
}

export interface Hide {
  /** A sentence: two characters are as often a word (高尚, 文明) as a name, so only longer names go. */
  (text: string): string
  /** What stands for a person, such as 责任领导: any name goes. */
  person(text: string | null): string | null
}

/** Takes the names of the roster out of what leaves the school: those who check need the work, not who did it (PIPL 6). */
export function hideNames(names: readonly string[]): Hide {
  // 王芳（语文） on the roster is written 王芳 elsewhere.
  const plain = [...new Set(names.map((name) => name.replace(/[（(].*$/, '').trim()))]
  const inText = hiding(plain.filter((name) => [...name].length > 2))
  const inPerson = hiding(plain.filter((name) => [...name].length > 1))
  return Object.assign((text: string) => inText(text), {
    person: (text: string | null) => (text === null ? null : inPerson(text)),
  })
}
