import { redactedWords } from '../../contract/bulletinWords'
import { addDays, isDay } from '../../contract/calendar'
import { rosterOf, type Spot, withoutPersons } from '../../contract/persons'

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

const shown = ({ kind }: Spot) => (kind === 'name' ? somebody : redactedWords[kind])

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** 高尚 and 文明 are words of the language, 李明 and 王芳 are not. */
const isWord = (name: string) => [...name].length === 2 && [...words.segment(name)].length === 1

const after = /^ *(?:同志|老师|教师|书记|校长|主任|组长|委员|副)/
const before = /(?:同志|老师|教师|书记|校长|主任|组长|委员|[由经请]) *$/
const isPersonIn = (text: string, { at, found }: Spot) =>
  after.test(text.slice(at + found.length)) || before.test(text.slice(0, at))

export interface Hide {
  /** A sentence: a name that is a word too goes only where it stands as a person's. */
  (text: string): string
  /** What stands for a person, such as 责任领导, or beside one: any name goes. */
  person(text: string | null): string | null
}

/** Unseen between its letters they would hide a name from its list, and one of them turns a line around. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]/gu

/** Takes persons out of what leaves the school: those who check need the work, not who did it (PIPL 6). */
export function hideNames(names: readonly string[]): Hide {
  const roster = rosterOf(names)
  const inWords = new Set([...roster.values()].flat().filter(isWord))
  const sentence = (written: string) => {
    const text = written.replace(invisible, '')
    return withoutPersons(text, roster, (spot) =>
      inWords.has(spot.found) && !isPersonIn(text, spot) ? spot.found : shown(spot),
    )
  }
  const person = (text: string | null) =>
    text === null ? null : withoutPersons(text.replace(invisible, ''), roster, shown)
  return Object.assign(sentence, { person })
}
