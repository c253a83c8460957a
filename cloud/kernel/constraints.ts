import type { ErrorName } from '../contract/errors'

/** Which sentence a broken constraint stands for. A constraint that is not named here is our own mistake: a 500. */
const meanings: Record<string, ErrorName> = {
  accounts__username: 'USERNAME_TAKEN',
  accounts__openid: 'WEIXIN_TAKEN',
  accounts__key: 'ALREADY_JOINED',
  branches__name: 'BRANCH_TAKEN',
  invites__seats: 'INVITE_USED',
  inspections__round: 'LEDGER_EXISTS',
  findings__number: 'NUMBER_TAKEN',
  bulletins__locked: 'BULLETIN_LOCKED',
  bulletins__version: 'BULLETIN_OLD',
  evidence__one_waiting: 'MEASURE_WAITING',
  evidence__not_own: 'NOT_BY_DOER',
  memberships__dates: 'DATE_INVALID',
  memberships__key: 'DATE_INVALID',
  study_sessions__times: 'SESSION_TOO_LONG',
  expected_people__person: 'NOT_FOUND',
  measures__assignee: 'NOT_FOUND',
}

interface DatabaseError {
  code?: string
  constraint?: string
}

/** What the database itself refuses of a text or a day; no shape can foresee all of it. */
const refusals: Record<string, ErrorName> = {
  '22021': 'INVALID_INPUT',
  '22P05': 'INVALID_INPUT',
  '22003': 'INVALID_INPUT',
  '22P02': 'INVALID_INPUT',
  '22007': 'DATE_INVALID',
  '22008': 'DATE_INVALID',
}

export function meaningOf(error: unknown): ErrorName | undefined {
  const { code, constraint } = (error ?? {}) as DatabaseError
  return meanings[constraint ?? ''] ?? refusals[code ?? '']
}

/** Deadlock, lost serialisation, or the same request landing twice at once: the same work again gives the right answer. */
export const isPassing = (error: unknown): boolean => {
  const { code, constraint } = (error ?? {}) as DatabaseError
  return code === '40P01' || code === '40001' || constraint === 'audits__request'
}
