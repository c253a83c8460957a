import { type Phone, spell } from './phone'
import { waitFor } from './proxy'
import type { Lane } from './stand'
import type { Due } from './write'

export const goodVerdicts = {
  receivedOnce: 'received once',
  keptThenReceived: 'kept on the phone, then received',
  needsYou: 'needs you, then received',
  draftKept: 'kept as a draft, then received',
  toldThenAgain: 'told it was not sent, then received',
} as const
export const badVerdicts = {
  LOSS: 'LOSS',
  DOUBLE: 'DOUBLE',
  LIE: 'told received, not there',
  RAW: 'raw words shown',
  SPINS: 'spins without end',
  BLANK: 'blank page',
  STUCK: 'received, but still in the outbox',
  NOT_PLAYED: 'not played',
  BROKE_OFF: 'the hands could not go on',
} as const
export type Verdict = keyof typeof goodVerdicts | keyof typeof badVerdicts
export const sayVerdict = (verdict: Verdict): string => ({ ...goodVerdicts, ...badVerdicts })[verdict]
export const isGood = (verdict: Verdict): boolean => verdict in goodVerdicts

interface Asked {
  lane: Lane
  due: Due
  phone: Phone
  words: string[]
}

/** Says to the person that it has not arrived, and what to do. */
const tellsOfIt = /再点一次|再试|需要你处理|没有连上|没有回音|没有存下|存得快满了/

/** What waits for a person: their tap in the outbox, or the form that they were told to send again. */
export async function againOnPhone({ lane, due, phone, words }: Asked): Promise<Verdict> {
  const arrived = (milliseconds: number) => waitFor(async () => (await due.count()).effects === 1, milliseconds)
  await phone.hands.open('/pages/home/outbox/index').catch(() => undefined)
  const text = await phone.seen()
  words.push(text)
  if (/需要你处理/.test(text)) {
    await phone.hands.tapStarting('再试一次')
    if (await arrived(spell(4000))) return 'needsYou'
  }
  await phone.hands.open(due.url)
  if (due.finish) {
    await due.finish(phone.hands)
    if (await arrived(spell(4000))) return 'draftKept'
  }
  if (!words.some((shown) => tellsOfIt.test(shown))) return 'LOSS'
  await due.do(phone.hands, lane.li)
  return (await arrived(spell(4000))) ? 'toldThenAgain' : 'LOSS'
}

const latin = /[A-Za-z]{3,}(?:[^一-鿿\n]{0,40}[A-Za-z]{3,})?/
const ourOwn = /F-\d+|WiFi|Word|Excel/g

/** What no person may be shown: words of a machine. */
export function wordsWrong(words: string[]): string | undefined {
  for (const shown of words) {
    const [raw] = latin.exec(shown.replace(ourOwn, '')) ?? []
    if (raw) return raw
  }
  return undefined
}
