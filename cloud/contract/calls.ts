import { bulletin } from './bulletin'
import { evidence } from './evidence'
import { messages } from './messages'
import { pack } from './pack'
import { people } from './people'
import { privacy } from './privacy'
import { progress } from './progress'
import { rectification } from './rectification'
import type { InOf, OutOf } from './shape'
import { study } from './study'
import { weekly } from './weekly'
import { xuexi } from './xuexi'

/** The table of contents: every cloud function, by room. Its file is `cloud/rooms/<room>/<name>.ts`. */
export const rooms = {
  people,
  study,
  xuexi,
  rectification,
  evidence,
  progress,
  weekly,
  messages,
  privacy,
  pack,
  bulletin,
}

export type Room = keyof typeof rooms

export const calls = {
  ...people,
  ...study,
  ...xuexi,
  ...rectification,
  ...evidence,
  ...progress,
  ...weekly,
  ...messages,
  ...privacy,
  ...pack,
  ...bulletin,
}

export type Calls = typeof calls
export type CallName = keyof Calls
/** What the phone sends to a cloud function (a write adds its `requestId` and `sentAt`). */
export type In<N extends CallName> = InOf<Calls[N]>
/** What a cloud function answers. */
export type Out<N extends CallName> = OutOf<Calls[N]>
/** What the phone gets for a write: the answer with the server's receipt, the first one on a resend too. */
export type Received<N extends CallName> = Out<N> & { receipt: string; receivedAt: string }
