import type { CallName, In } from '../../../cloud/contract/calls'
import { type QueuedCall, timed } from '../../../cloud/contract/queued'
import { currentUserId } from '../account'
import type { KeptPhoto } from '../photoShelf'
import { newRequestId } from '../requestId'
import type { Item } from './item'
import { nextPlace } from './shelf'
import { titleOf } from './titles'

interface Packing {
  makesOld?: readonly CallName[]
  about?: string
  photos?: KeptPhoto[]
}

/** A tap as an item of the outbox; undefined while nobody is signed in. */
export function itemOf(call: QueuedCall, input: In<QueuedCall>, packing: Packing): Item | undefined {
  const userId = currentUserId()
  if (userId === undefined) return undefined
  const madeAt = Date.now()
  const { makesOld = [], about, photos } = packing
  return {
    id: newRequestId(),
    userId,
    call,
    input: timed.includes(call) ? { ...input, occurredAt: new Date(madeAt).toISOString() } : input,
    title: titleOf(call, input, about),
    madeAt,
    place: nextPlace(),
    makesOld,
    ...(photos && { photos }),
    state: 'waiting',
  }
}
