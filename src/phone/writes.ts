import { useRef, useState } from 'react'
import type { CallName, In, Out } from '../../cloud/contract/calls'
import { currentUserId } from './account'
import { asCallError, type CallError } from './callError'
import { call } from './client'
import { tell } from './feedback'
import { makeOld } from './reads'
import { newRequestId } from './requestId'

export interface WriteOptions<N extends CallName> {
  /** The reads that this write makes old. */
  makesOld?: readonly CallName[]
  /** After success, before `send` answers. */
  done?: (answer: Out<N>, input: In<N>) => void
  /** Instead of a box with the sentence. */
  failed?: (error: CallError, input: In<N>) => void
}

export interface Write<N extends CallName> {
  /** Sends; a second tap while busy is ignored. undefined when it failed or was ignored; never throws. */
  send: (input: In<N>) => Promise<Out<N> | undefined>
  busy: boolean
  /** Why the last attempt failed, until the next one. */
  error: CallError | undefined
}

interface Attempt {
  content: string
  requestId: string
}

/** Calls a writing function from a tap. The same content sent again after silence keeps its request id, so it lands once. */
export function useWrite<N extends CallName>(name: N, options: WriteOptions<N> = {}): Write<N> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const sending = useRef(false)
  const unanswered = useRef<Attempt>()

  const attempt = async (input: In<N>): Promise<Out<N> | undefined> => {
    const { content, requestId } = repeatOrNew(unanswered.current, input)
    unanswered.current = { content, requestId }
    try {
      const answer = await call(name, input, { requestId })
      unanswered.current = undefined
      void makeOld(currentUserId(), options.makesOld ?? [])
      options.done?.(answer, input)
      return answer
    } catch (thrown) {
      const failure = asCallError(thrown)
      if (failure.isDefinite) unanswered.current = undefined
      setError(failure)
      if (options.failed) options.failed(failure, input)
      else void tell(failure.sentence)
      return undefined
    }
  }
  const send = async (input: In<N>): Promise<Out<N> | undefined> => {
    if (sending.current) return undefined
    sending.current = true
    setBusy(true)
    setError(undefined)
    const answer = await attempt(input)
    sending.current = false
    setBusy(false)
    return answer
  }
  return { send, busy, error }
}

// Other content is another write: with the old id the server would answer for the first one and drop this one.
function repeatOrNew(unanswered: Attempt | undefined, input: unknown): Attempt {
  const content = JSON.stringify(input)
  return unanswered?.content === content ? unanswered : { content, requestId: newRequestId() }
}
