import type { Call } from '../stand/server.cjs'
import type { Stand } from './stand'

export type Who = 'zhao' | 'li' | 'chen'

/** What the hands of a person can do on either face of the phone. */
export interface Hands {
  open(url: string): Promise<void>
  see(words: RegExp): Promise<void>
  /** The button that a screen reader calls so; of several the topmost. */
  tap(name: string): Promise<void>
  /** The first whose name begins so. */
  tapStarting(words: string): Promise<void>
  tick(words: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  /** A page that has not heard in time what was agreed to asks again. */
  agreeIfAsked(): Promise<void>
  /** Two photos into the form. */
  addPhotos(): Promise<void>
  checkIn(code: { digits: string; qrText: string }): Promise<void>
}

/** One write that is due, with what it would change. */
export interface Due {
  url: string
  do(hands: Hands, li: Call): Promise<void>
  /** What is left to do when the phone gives the unfinished form back. */
  finish?(hands: Hands): Promise<void>
  /** How often it stands on the server, by its effect and by the audit. */
  count(): Promise<{ effects: number; audits: number }>
}

export interface Write {
  name: string
  who: Who
  /** The exchanges it is made of. */
  steps: Record<string, { path: RegExp; nth: number }>
  /** Words by which a page says that the server has it. */
  told: RegExp
  make(stand: Stand): Promise<Due>
}

/** A write of one exchange. */
export const one = (call: string) => ({ [call]: { path: new RegExp(`/functions/${call}$`), nth: 1 } })

export interface Numbers {
  n: number
}
export const audits = async (stand: Stand, call: string, key: string, id: number | string) => {
  const text = 'select count(*)::int as n from audits where call = $1 and input->>$2 = $3'
  return (await stand.rows<Numbers>(text, [call, key, String(id)]))[0].n
}
