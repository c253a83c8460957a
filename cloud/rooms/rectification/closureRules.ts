import type { Closure } from '../../contract/ledgerCards'
import type { FindingState } from '../../contract/ledgerWords'
import { isClosed } from './rules'

export interface ClosureFacts {
  id: number
  at: Date
  by: string
  personId: number
  note: string
  decision: 'closed' | 'sentBack' | null
  sentBackBy: string | null
  sentBackAt: Date | null
  reason: string | null
}

/** The request that still says something: it waits, or was sent back and the finding is not closed since. */
export function closureOf(facts: ClosureFacts | undefined, state: FindingState, personId: number): Closure | null {
  if (!facts || facts.decision === 'closed' || isClosed(state)) return null
  const { at, sentBackAt, personId: requester, decision: _, ...closure } = facts
  return {
    ...closure,
    at: at.toISOString(),
    isMine: requester === personId,
    sentBackAt: sentBackAt?.toISOString() ?? null,
  }
}
