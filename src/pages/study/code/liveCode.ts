import { useEffect, useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import { errors } from '../../../../cloud/contract/errors'
import { type Read, useRead } from '../../../phone/reads'
import { leftOf } from './leftOf'

type Code = Out<'showSessionCode'>

/** open: a code is shown · early: not yet time · over: ended or cancelled · failed: never read yet. */
export type Stage = 'reading' | 'open' | 'early' | 'over' | 'failed'

export interface LiveCode {
  stage: Stage
  read: Read<Code>
  /** Its time is up and no newer one could be read. */
  isDoubtful: boolean
}

const often = 5000
/** The server takes a code for one more step after its own, for the seconds that typing takes. */
const graceAfter = 30_000
const margin = 200

const isOver = (code: number | undefined) =>
  code === errors.SESSION_ENDED.code || code === errors.SESSION_CANCELLED.code

/** The code of a session, read again every 5 s for the counts and at the very moment it changes. */
export function useLiveCode(sessionId: number): LiveCode {
  const [over, setOver] = useState(false)
  const read = useRead('showSessionCode', { sessionId }, { every: over ? undefined : often, keep: false })
  const { data, at, error } = read
  const ended = isOver(error?.code)
  useEffect(() => setOver(ended), [ended])

  const validUntil = data?.validUntil
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer for each code, not for each count.
  useEffect(() => {
    if (!data || over) return
    const timer = setTimeout(() => void read.again(), Math.max(0, leftOf(data, at)) + margin)
    return () => clearTimeout(timer)
  }, [validUntil, over])
  return {
    stage: stageOf(read, ended),
    read,
    isDoubtful: error !== undefined && data !== undefined && leftOf(data, at) <= 0,
  }
}

function stageOf({ data, at, error }: Read<Code>, ended: boolean): Stage {
  if (ended) return 'over'
  if (error?.code === errors.SESSION_NOT_OPEN.code) return 'early'
  // A code of an earlier visit is nothing to show while the new one is on its way.
  if (data && leftOf(data, at) > -graceAfter) return 'open'
  return error ? 'failed' : 'reading'
}
