import { createHmac } from 'node:crypto'
import { access } from '../contract/access'
import { dayOf } from '../contract/calendar'
import type { CallName, In } from '../contract/calls'
import { hashToken } from './accounts/tokens'
import { type Row, type Statement, statement, type Tx } from './database/database'
import { refuse } from './fault'
import type { Me } from './reach'
import type { Known } from './registry'

export interface Asked {
  call: Known
  input: In<CallName>
  requestId: string | null
  digest: string
  /** The session's token, hashed; the token itself goes no further. */
  tokenHash: Buffer | null
  now: Date
  /** The Shanghai day of `now`. */
  today: string
}

/** The first answer to a request that has already landed. */
export class Landed {
  constructor(readonly answer: unknown) {}
}

/** The shape of a request id, made on the phone. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes the envelope apart: a write carries its request id beside the input. */
export function ask(call: Known, body: unknown, token: string | null, now: Date, key: Buffer): Asked {
  const { requestId = null, ...input } = (body ?? {}) as Record<string, unknown>
  // Keyed, because the input may hold a password and the digest is kept.
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([call.name, input]))
    .digest('base64url')
  const tokenHash = token === null ? null : hashToken(token)
  const id = requestId as string | null
  return { call, input: input as In<CallName>, requestId: id, digest, tokenHash, now, today: dayOf(now) }
}

/** A request id that landed before is answered with the first answer; one that was used for something else is refused. */
export function replay(asked: Asked, me: Me, row: Row | undefined): void {
  if (!row?.first_call) return
  const isSame =
    row.first_call === asked.call.name && row.first_digest === asked.digest && row.first_person === me.personId
  throw isSame ? new Landed(row.first_answer) : refuse('REQUEST_ID_REUSED')
}

export const findLanded = (tx: Tx, schoolId: number, { requestId }: Asked) =>
  tx.row(
    `select call as first_call, person_id as first_person, input_digest as first_digest, answer as first_answer
     from audits where school_id = $1 and request_id = $2`,
    [schoolId, requestId],
  )

/** Never kept: secrets, codes that still open something, and whole files. */
const unkept = new Set(['password', 'weixinCode', 'digits', 'inviteCode', 'fileBase64'])

export function closing(
  { call, input, requestId, digest, now }: Asked,
  me: Me,
  answer: unknown,
): Statement | undefined {
  if (access[call.name].kind === 'read') return undefined
  const kept = Object.fromEntries(Object.entries(input).filter(([key]) => !unkept.has(key)))
  return statement(
    `insert into audits (school_id, at, person_id, call, request_id, input_digest, input, answer)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
    ...[me.schoolId, now, me.personId, call.name, requestId, digest, JSON.stringify(kept), JSON.stringify(answer)],
  )
}
