import { currentUserId } from '../account'
import { asCallError, CallError, noNetwork } from '../callError'
import { call } from '../client'
import { makeOld } from '../reads'
import { letGoOfPhotos, sendWithPhotos } from './cargo'
import { type Item, laneOf } from './item'
import { allItems, patch, put, remove } from './shelf'

/** What became of a write while the person was watching. */
export type Outcome =
  | { kind: 'received'; answer: unknown }
  | { kind: 'refused'; error: CallError }
  | { kind: 'kept'; item: Item }

// WeChat lets ten requests run at once; pages read beside us.
const lanesAtOnce = 3
/** So long a person watches a write; then it goes on by itself. */
const watched = 8_000
const firstPause = 5_000
const longestPause = 300_000

const running = new Set<string>()
/** Lanes that were not heard in this round: they wait for the next. */
const unheard = new Set<string>()
const watchers = new Map<string, { hear: (outcome: Outcome) => void; isThere: () => boolean }>()
let pause = firstPause
let timer: ReturnType<typeof setTimeout> | undefined

const waiting = () => allItems().filter(({ state }) => state === 'waiting' || state === 'sending')
const firstOf = (lane: string) => waiting().find((item) => laneOf(item) === lane)

/** Sends what waits: at the start, on show, when the network or the person comes back. */
export function flush(): void {
  pause = firstPause
  beginRound()
}

function beginRound(): void {
  clearTimeout(timer)
  timer = undefined
  unheard.clear()
  fill()
}

function fill(): void {
  const lanes = new Set(waiting().map(laneOf))
  const free = [...lanes].filter((lane) => !running.has(lane) && !unheard.has(lane))
  for (const lane of free.slice(0, Math.max(0, lanesAtOnce - running.size))) void runLane(lane)
  if (running.size > 0 || lanes.size === 0 || timer !== undefined) return
  timer = setTimeout(beginRound, pause)
  pause = Math.min(longestPause, pause * 2)
}

async function runLane(lane: string): Promise<void> {
  running.add(lane)
  for (let item = firstOf(lane); item; item = firstOf(lane)) {
    if (await sendOne(item)) continue
    unheard.add(lane)
    for (const left of waiting().filter((one) => laneOf(one) === lane)) tell(left.id, { kind: 'kept', item: left })
    break
  }
  running.delete(lane)
  fill()
}

/** Answers whether the server has said something about it, yes or no. */
async function sendOne(item: Item): Promise<boolean> {
  const sent = patch(item, { state: 'sending' })
  try {
    const answer = await sendWithPhotos(sent, async (input) => {
      // The session is asked for at each step: nothing goes out in another's name.
      if (currentUserId() !== item.userId) throw new CallError(noNetwork)
      return call(item.call, input, { requestId: item.id })
    })
    received(item, answer)
    return true
  } catch (thrown) {
    const error = asCallError(thrown)
    if (!error.isPassing) refused(item, error)
    else patch(current(item), { state: 'waiting' })
    return !error.isPassing
  }
}

// Photos that have arrived meanwhile are written on it.
const current = (item: Item): Item => allItems().find(({ id }) => id === item.id) ?? item

function received(item: Item, answer: object): void {
  const { receipt, receivedAt } = answer as { receipt?: string; receivedAt?: string }
  const at = Date.parse(receivedAt ?? '') || Date.now()
  patch(current(item), { state: 'received', receipt, receivedAt: at, photos: undefined, reason: undefined })
  letGoOfPhotos(item)
  void makeOld(item.userId, item.makesOld)
  tell(item.id, { kind: 'received', answer })
  // The server is heard again: what was not heard before need not wait out its pause.
  if (unheard.size > 0) flush()
}

/** Who stands before the form reads it there, and the form still holds everything; otherwise it is kept for them. */
function refused(item: Item, error: CallError): void {
  if (watchers.get(item.id)?.isThere()) remove(item)
  else patch(current(item), { state: 'needsYou', reason: error.sentence })
  tell(item.id, { kind: 'refused', error })
}

function tell(id: string, outcome: Outcome): void {
  const watch = watchers.get(id)
  watchers.delete(id)
  const item = allItems().find((one) => one.id === id)
  if (item?.isWatched) patch(item, { isWatched: false, state: item.state })
  watch?.hear(outcome)
}

/** Stores a write, then sends it; undefined when the phone has no room to store it. `isThere`: its form still is. */
export function storeAndSend(item: Item, isThere = () => true): Promise<Outcome> | undefined {
  if (!put(item)) return undefined
  return new Promise((hear) => {
    watchers.set(item.id, { hear, isThere })
    setTimeout(() => tell(item.id, { kind: 'kept', item }), watched)
    unheard.delete(laneOf(item))
    fill()
  })
}

export function retryItem(id: string): void {
  const item = allItems().find((one) => one.id === id)
  if (item?.state === 'needsYou') patch(item, { state: 'waiting', reason: undefined })
  flush()
}

/** Throws a write away; one that is just being sent stays. */
export function dropItem(id: string): void {
  const item = allItems().find((one) => one.id === id)
  if (!item || item.state === 'sending') return
  remove(item)
  letGoOfPhotos(item)
}

/** Gives a refused write back to its form: once `hold` has stored all of it there, the outbox lets go, not of its photos. */
export function giveBack(id: string, hold: () => boolean): boolean {
  const item = allItems().find((one) => one.id === id)
  if (item?.state !== 'needsYou' || !hold()) return false
  remove(item)
  return true
}
