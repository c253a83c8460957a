import type { Hands, Who } from './write'

/** A phone in someone's hand, mini program or page: what a cell needs of it. */
export interface Phone {
  hands: Hands
  /** All that the person has been shown so far. */
  seen(): Promise<string>
  /** What is on the page now. */
  text(): Promise<string>
  /** What still turns on the page. */
  spinning(): Promise<number>
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  fillStorage(): Promise<void>
  freeStorage(): Promise<void>
  /** The person looks away and back. */
  lookAgain(): Promise<void>
  /** The program is gone, as when the phone needs its memory; what it stored stays. */
  kill(): Promise<void>
  /** Opens it again on the same phone. */
  reopen(): Promise<Phone>
  /** Takes it out of the hand for good. */
  done(): Promise<void>
  errors(): string[]
}

export interface PhoneOptions {
  /** How fast its timers run. */
  speed?: number
  clockOffMs?: number
}

/** One face of the program, ready to be opened by someone who has signed in. */
export interface Face {
  name: string
  open(url: string, who: Who, options?: PhoneOptions): Promise<Phone>
  close(): Promise<void>
}

/** How fast a phone's timers run; on a machine that others use too, slower: then its server needs longer to answer. */
export const timerSpeed = Number(process.env.FAULTS_SPEED ?? 8)
/** Real milliseconds for what takes so long at full speed. */
export const spell = (milliseconds: number): number => (milliseconds * 8) / timerSpeed
/** After this a page no longer waits to hear what was agreed to, and asks. */
export const asking = spell(250) + 1500
export const roleOf = { zhao: '党员', li: '支部书记', chen: '学校领导' }
