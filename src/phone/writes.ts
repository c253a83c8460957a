import { useEffect, useRef, useState } from 'react'
import type { CallName, In, Out } from '../../cloud/contract/calls'
import { isQueued, type QueuedCall } from '../../cloud/contract/queued'
import { currentUserId } from './account'
import { asCallError, CallError } from './callError'
import { call } from './client'
import { tell, toast } from './feedback'
import { sendWithPhotos } from './outbox/cargo'
import type { Item } from './outbox/item'
import { itemOf } from './outbox/pack'
import { type Outcome, storeAndSend } from './outbox/send'
import type { KeptPhoto } from './photoShelf'
import { makeOld } from './reads'
import { newRequestId } from './requestId'

export interface WriteOptions<N extends CallName> {
  /** The reads that this write makes old. */
  makesOld?: readonly CallName[]
  /** After success, before `send` answers. */
  done?: (answer: Out<N>, input: In<N>) => void
  /** Where to go after `done`; who has left the page meanwhile stays where they are. */
  next?: (answer: Out<N>, input: In<N>) => void
  /** In place of `done` when it is stored on the phone and goes out by itself: close the sheet, go on as if done. */
  kept?: (input: In<N>, item: Item) => void
  /** Instead of a box with the sentence. */
  failed?: (error: CallError, input: In<N>) => void
  /** What the write is about, for its line in the outbox: the session's theme, the measure. */
  about?: string
}

export type WriteState = 'idle' | 'sending' | 'received' | 'kept' | 'failed'

export interface Write<N extends CallName> {
  /** Sends; a second tap while busy is ignored. undefined when it was kept, failed or was ignored; never throws. */
  send: (input: In<N>, photos?: KeptPhoto[]) => Promise<Out<N> | undefined>
  state: WriteState
  busy: boolean
  /** Why the last attempt failed, until the next one. */
  error: CallError | undefined
}

const keptSentence = '已存下，有网络会自动发出'
const notStored = '手机存储满了，这一条没有存下，也没有发出，填的还在。请清理一些空间，信号好时再点一次。'

/** Calls a writing function from a tap. What may wait goes through the outbox (contract/queued.ts), the rest straight. */
export function useWrite<N extends CallName>(name: N, options: WriteOptions<N> = {}): Write<N> {
  const [state, setState] = useState<WriteState>('idle')
  const [error, setError] = useState<CallError>()
  const sending = useRef(false)
  const isThere = useIsThere()
  const straight = useStraight(name, options.makesOld)

  const finish = (outcome: Outcome, input: In<N>): Out<N> | undefined => {
    setState(states[outcome.kind])
    if (outcome.kind === 'kept') {
      toast(keptSentence)
      options.kept?.(input, outcome.item)
    } else if (outcome.kind === 'refused') {
      setError(outcome.error)
      // Who has left the page would not see what it says.
      if (options.failed && isThere()) options.failed(outcome.error, input)
      else void tell(outcome.error.sentence)
    } else {
      const answer = outcome.answer as Out<N>
      options.done?.(answer, input)
      if (isThere()) options.next?.(answer, input)
      return answer
    }
    return undefined
  }
  const send = async (input: In<N>, photos?: KeptPhoto[]): Promise<Out<N> | undefined> => {
    if (sending.current) return undefined
    sending.current = true
    setState('sending')
    setError(undefined)
    const item = isQueued(name) ? itemOf(name, input as In<QueuedCall>, { ...options, photos }) : undefined
    const stored = item && storeAndSend(item, isThere)
    const outcome = await (stored ?? straight(input, item))
    sending.current = false
    return finish(outcome, input)
  }
  return { send, state, busy: state === 'sending', error }
}

/** Whether the form is still there, for what comes back later. */
function useIsThere(): () => boolean {
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return () => isThere.current
}

const states = { received: 'received', kept: 'kept', refused: 'failed' } as const

interface Attempt {
  content: string
  requestId: string
}

/** Sends without storing. The same content sent again after silence keeps its request id, so it lands once. */
function useStraight<N extends CallName>(name: N, makesOld: readonly CallName[] = []) {
  const unanswered = useRef<Attempt>()
  return async (input: In<N>, unstored?: Item): Promise<Outcome> => {
    const attempt = repeatOrNew(unanswered.current, input)
    unanswered.current = attempt
    try {
      const send = (whole: In<N>) => call(name, whole, { requestId: attempt.requestId })
      const answer = await (unstored ? sendWithPhotos(unstored, (whole) => send(whole as In<N>)) : send(input))
      unanswered.current = undefined
      void makeOld(currentUserId(), makesOld)
      return { kind: 'received', answer }
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.isDefinite) unanswered.current = undefined
      return { kind: 'refused', error: unstored && !error.isDefinite ? new CallError(error.code, notStored) : error }
    }
  }
}

// Other content is another write: with the old id the server would answer for the first one and drop this one.
function repeatOrNew(unanswered: Attempt | undefined, input: unknown): Attempt {
  const content = JSON.stringify(input)
  return unanswered?.content === content ? unanswered : { content, requestId: newRequestId() }
}
