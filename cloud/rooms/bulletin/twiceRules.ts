import { type Alarm, alarm } from './alarmRules'
import type { LedgerFacts } from './rules'
import { sayDays } from './sayRules'

/** How alike two sentences are, 0 to 1. */
export type Likeness = (one: string, other: string) => number

interface Part {
  findingId: number
  measureId: number
  where: string
  text: string
  dates: string[]
  clauses: { text: string; pairs: Set<string> }[]
}

/** By S0: on the same day 举办学科节活动 is 开展模拟法庭等学科节活动; without one only nearly the same words are. */
const alike = { sameDay: 0.38, otherwise: 0.66 }
const fewestPairs = 3
/** A day or a phrase that so many share tells nothing. */
const mostOfOneDay = 60
const mostOfOnePhrase = 6
const phrase = 6

const lettersOf = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '')
const runsOf = (text: string, length: number) =>
  new Set(Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)))

const partsOf = ({ findings }: LedgerFacts): Part[] =>
  findings.flatMap((finding) =>
    finding.measures.map((measure) => ({
      ...{ findingId: finding.id, measureId: measure.id, where: `${finding.number} 第 ${measure.number} 条措施` },
      text: measure.text,
      dates: [...new Set([...measure.notedDates, ...(measure.occurredOn ? [measure.occurredOn] : [])])],
      clauses: measure.text
        .split(/[；;，,。]/)
        .filter((clause) => clause.trim() !== '')
        .map((text) => ({ text, pairs: runsOf(lettersOf(text), 2) })),
    })),
  )

/** Parts that share a day or a phrase; only these are compared, so that a large ledger stays quick. */
function groupsOf(parts: readonly Part[]): Part[][] {
  const [days, phrases] = [new Map<string, Part[]>(), new Map<string, Part[]>()]
  const add = (groups: Map<string, Part[]>, key: string, part: Part) =>
    groups.set(key, [...(groups.get(key) ?? []), part])
  for (const part of parts) {
    for (const date of part.dates) add(days, date, part)
    for (const run of runsOf(lettersOf(part.text), phrase)) {
      if ((phrases.get(run)?.length ?? 0) <= mostOfOnePhrase) add(phrases, run, part)
    }
  }
  return [
    ...[...days.values()].filter((group) => group.length <= mostOfOneDay),
    ...[...phrases.values()].filter((group) => group.length <= mostOfOnePhrase),
  ]
}

function areAlike(one: Part, other: Part, likeness: Likeness): boolean {
  const from = one.dates.some((date) => other.dates.includes(date)) ? alike.sameDay : alike.otherwise
  return one.clauses.some(({ text, pairs }) =>
    other.clauses.some((clause) => {
      const shared = [...pairs].filter((pair) => clause.pairs.has(pair)).length
      return shared >= fewestPairs && likeness(text, clause.text) >= from
    }),
  )
}

/** One activity that serves two findings (S0): asked about at the later of the two, never said to be wrong. */
export function citedTwice(facts: LedgerFacts, likeness: Likeness): Alarm[] {
  const parts = partsOf(facts)
  const order = new Map(parts.map(({ measureId }, index) => [measureId, index]))
  const pairs = new Map<string, [Part, Part]>()
  for (const group of groupsOf(parts)) {
    for (const [index, other] of group.entries()) {
      for (const one of group.slice(0, index)) {
        if (one.findingId !== other.findingId) pairs.set(`${one.measureId} ${other.measureId}`, [one, other])
      }
    }
  }
  const place = ([, { measureId }]: [Part, Part]) => order.get(measureId) ?? 0
  return [...pairs.values()]
    .sort((a, b) => place(a) - place(b))
    .flatMap(([one, other]) => (areAlike(one, other, likeness) ? [twice(one, other)] : []))
}

function twice(one: Part, other: Part): Alarm {
  const dates = one.dates.filter((date) => other.dates.includes(date))
  const when = dates.length > 0 ? `，都是${sayDays(dates)}` : ''
  const sentence = `和 ${one.where}像是同一件事${when}：“${one.text}”。是同一件事，请在文中写明；不是，请写出区别。`
  const { findingId, measureId, where, text } = other
  return alarm('twice', { findingId, measureId, where }, `${one.text} ${text}`, text, sentence)
}
