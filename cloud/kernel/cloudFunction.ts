import type { CallName, In, Out } from '../contract/calls'
import type { Tx } from './database/database'
import type { FileShelf } from './files/shelf'
import type { Me, Reach } from './reach'
import type { Settings } from './settings'

/** All that a cloud function gets. It has no other way to the database, the clock or the disk. */
export interface Context<N extends CallName> {
  input: In<N>
  me: Me
  reach: Reach
  tx: Tx
  now: Date
  /** The phone's clock when it sent this write; null when it did not say. Another clock than `now`: see contract/tap.ts. */
  sentAt: Date | null
  /** The Shanghai day of `now`. */
  today: string
  files: FileShelf
  settings: Settings
  /** The session's token, hashed. */
  tokenHash: Buffer | null
  /** For a call without a session: take on the school that a secret led to, and the person this is. */
  adopt(who: { schoolId: number; personId: number }): Promise<Reach>
}

export interface CloudFunction<N extends CallName> {
  name: N
  body(context: Context<N>): Promise<Out<N>>
}

/** One cloud function a file: `export default cloudFunction('closeFinding', async ({ tx, reach, input }) => …)`. */
export const cloudFunction = <N extends CallName>(name: N, body: CloudFunction<N>['body']): CloudFunction<N> => ({
  name,
  body,
})
