import type { Fault } from './faults'
import { type Face, type Phone, spell } from './phone'
import { waitFor } from './proxy'
import type { Lane, Stand } from './stand'
import { againOnPhone, type Verdict, wordsWrong } from './verdict'
import type { Due, Write } from './write'

export interface Cell {
  face: string
  write: Write
  step: string
  fault: Fault
}

export interface Outcome {
  cell: Cell
  verdict: Verdict
  /** What is wrong, or how the person was told. */
  detail: string
  ms: number
}

const striking = 30_000
// Photos and retries go on after the last tap.
const afterTap = spell(4000)
const reaction = spell(2500)
const recovery = spell(5000)
const resting = spell(8000)

interface Played {
  lane: Lane
  due: Due
  cell: Cell
  phone: Phone
  /** All words that were shown, of each time the program ran. */
  words: string[]
  /** Where the hands could not go on. */
  stopped: string[]
}

/** One write under one fault in one of its steps: played, healed, brought back, judged. */
export async function play(stand: Stand, lane: Lane, face: Face, cell: Cell): Promise<Outcome> {
  const began = Date.now()
  const broken = (error: Error): [Verdict, string] => ['BROKE_OFF', error.message]
  const [verdict, detail] = await inHand(stand, lane, face, cell).catch(broken)
  return { cell, verdict, detail, ms: Date.now() - began }
}

async function inHand(stand: Stand, lane: Lane, face: Face, cell: Cell): Promise<[Verdict, string]> {
  const { write, fault } = cell
  const due = await write.make(stand)
  const phone = await face.open(lane.proxy.url, write.who, { clockOffMs: fault.clockOffMs })
  const played: Played = { lane, due, cell, phone, words: [], stopped: [] }
  try {
    return await under(played)
  } finally {
    lane.proxy.heal()
    await played.phone.done()
  }
}

async function under(played: Played): Promise<[Verdict, string]> {
  const { lane, due, cell } = played
  const { proxy } = lane
  const struck = await strike(played)
  if (!struck)
    return ['NOT_PLAYED', `${played.stopped.join()} the phone says: ${lastWords([await played.phone.seen()])}`]
  if (cell.fault.kills) await kill(played)
  else {
    await waitFor(async () => (await due.count()).effects === 1 && told(played), reaction)
    const early = await tellsTooMuch(played)
    if (early) return ['LIE', early]
  }
  const there = (await due.count()).effects === 1
  await heal(played)
  const verdict = await recover(played, there)
  await proxy.quiet()
  return judge(played, verdict)
}

/** The line is good again: what was kept goes by itself, at the latest when the program is opened again. */
async function recover(played: Played, there: boolean): Promise<Verdict> {
  const { due, cell } = played
  const alive = !cell.fault.kills
  if (alive && (await landed(due, recovery))) return there ? 'receivedOnce' : 'keptThenReceived'
  if (alive) await kill(played)
  played.phone = await played.phone.reopen()
  if (await landed(due, recovery)) return there ? 'receivedOnce' : 'keptThenReceived'
  return againOnPhone(played)
}

/** The person begins, and the fault comes; answers whether it did. */
async function strike({ lane, due, cell, phone, stopped }: Played): Promise<boolean> {
  const { fault, write, step } = cell
  await phone.hands.open(due.url)
  lane.proxy.arm({ fault: fault.network, ...write.steps[step] })
  await fault.before?.(phone)
  // A fault may stop the hands half-way; what counts is what came of it.
  const acting = due.do(phone.hands, lane.li).catch((error: Error) => void stopped.push(error.message))
  const came = await Promise.race([lane.proxy.struck(striking), acting.then(() => lane.proxy.struck(afterTap))])
  if (came) await fault.struck?.(phone)
  if (!fault.kills) await acting
  // Full storage may keep all of it on the phone; hands that found no button have not begun.
  return came || (fault.once === true && stopped.length === 0)
}

const told = async ({ cell, phone }: Played) => cell.write.told.test(await phone.seen())

/** The page says that the server has it, and the server has not. */
async function tellsTooMuch(played: Played): Promise<string | undefined> {
  if (!(await told(played))) return undefined
  // Asked after the words were read: in between it can only have come.
  if ((await played.due.count()).effects === 1) return undefined
  return 'told received, and the server has nothing'
}

async function kill({ phone, words }: Played): Promise<void> {
  words.push(await phone.seen())
  await phone.kill()
}

async function heal({ lane, phone, cell }: Played): Promise<void> {
  lane.proxy.heal()
  if (cell.fault.network === 'serverRestarts') await lane.proxy.quiet()
  if (cell.fault.kills) return
  await phone.freeStorage()
  await phone.goOnline()
  await phone.lookAgain()
}

export const landed = (due: Due, milliseconds: number) =>
  waitFor(async () => (await due.count()).effects === 1, milliseconds)

async function judge(played: Played, verdict: Verdict): Promise<[Verdict, string]> {
  const { due, phone, words, cell } = played
  const { effects, audits } = await due.count()
  words.push(await phone.seen())
  if (effects === 0) return ['LOSS', `not on the server; ${played.stopped.join()} the phone says: ${lastWords(words)}`]
  if (effects > 1 || audits > 1) return ['DOUBLE', `${effects} effects, ${audits} audited`]
  const wrong = wordsWrong(words)
  if (wrong) return ['RAW', wrong]
  await phone.hands.open('/pages/home/outbox/index')
  const isEmpty = async () => /已收到|没有要发送的/.test(await phone.text()) && !unsent.test(await phone.text())
  if (!(await waitFor(isEmpty, resting))) return ['STUCK', (await phone.text()).replace(/\n/g, ' · ')]
  await phone.hands.open(due.url)
  const isBlank = async () => (await phone.text()).trim() === ''
  const rests = async () => (await phone.spinning()) === 0 && !(await isBlank())
  if (await waitFor(rests, resting)) return [verdict, '']
  return [(await isBlank()) ? 'BLANK' : 'SPINS', cell.write.name]
}

const unsent = /现在发|发送中|再试一次/
const lastWords = (words: string[]) => words.join(' ‖ ').replace(/\n/g, ' · ').slice(-900)
