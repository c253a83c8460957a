import { createHmac } from 'node:crypto'
import { access } from '../contract/access'
import { dayOf, startOfDay } from '../contract/calendar'
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
  /** The phone's clock when it sent this; null when it did not say. */
  sentAt: Date | null
  /** The Shanghai day of `now`. */
  today: string
}

/** The first answer to a request that has already landed, and its receipt. */
export class Landed {
  constructor(
    readonly answer: unknown,
    readonly receipt: Receipt,
  ) {}
}

/** What says that a write has landed: a number to name it by, and when. */
export interface Receipt {
  receipt: string
  receivedAt: string
}

export const receiptOf = (auditId: unknown, at: Date): Receipt => ({
  receipt: `R${String(auditId).padStart(6, '0')}`,
  receivedAt: at.toISOString(),
})

/** The answer's JSON text with its receipt: after the output shape, which would drop it. */
export const withReceipt = (text: string, receipt: Receipt): string =>
  `${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(receipt).slice(1)}`

/** The shape of a request id, made on the phone. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes the envelope apart: beside the input a write carries its request id and when it left, which a resend has anew. */
export function ask(call: Known, body: unknown, token: string | null, now: Date, key: Buffer): Asked {
  const { requestId = null, sentAt = null, ...input } = (body ?? {}) as Record<string, unknown>
  // Keyed, because the input may hold a password and the digest is kept.
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([call.name, input]))
    .digest('base64url')
  const tokenHash = token === null ? null : hashToken(token)
  const id = requestId as string | null
  const times = { now, today: dayOf(now), sentAt: momentOf(sentAt) }
  return { call, input: input as In<CallName>, requestId: id, digest, tokenHash, ...times }
}

function momentOf(text: unknown): Date | null {
  const moment = new Date(typeof text === 'string' ? text : Number.NaN)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** A request id that landed before is answered with the first answer; one that was used for something else is refused. */
export function replay(asked: Asked, me: Me, row: Row | undefined): void {
  if (!row?.first_call) return
  const isSame =
    row.first_call === asked.call.name && row.first_digest === asked.digest && row.first_person === ownerOf(asked, me)
  if (!isSame) throw refuse('REQUEST_ID_REUSED')
  throw new Landed(row.first_answer, receiptOf(row.audit_id, row.at as Date))
}

export const findLanded = (tx: Tx, schoolId: number, { requestId }: Asked) =>
  tx.row(
    `select audit_id, at, call as first_call, person_id as first_person, input_digest as first_digest, answer as first_answer
     from audits where school_id = $1 and request_id = $2`,
    [schoolId, requestId],
  )

const isNameless = ({ call }: Asked): boolean => access[call.name].kind === 'nameless'

/** Whose name an audit row bears: nobody's when the call is nameless. */
const ownerOf = (asked: Asked, me: Me): number | null => (isNameless(asked) ? null : me.personId)

/** Never kept: secrets, codes that still open something, and whole files. */
const unkept = new Set(['password', 'weixinCode', 'digits', 'inviteCode', 'fileBase64', 'packKey'])

/** A secret in an answer goes out once: who asks again with the same request gets null in its place. */
const withoutSecrets = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (unkept.has(key) ? null : value))

export function closing(asked: Asked, me: Me, answer: unknown): Statement | undefined {
  const { call, input, requestId, digest } = asked
  if (access[call.name].kind === 'read') return undefined
  const kept = isNameless(asked) ? {} : Object.fromEntries(Object.entries(input).filter(([key]) => !unkept.has(key)))
  // Of a nameless one the day only: the moment would tell who was there.
  const at = isNameless(asked) ? startOfDay(asked.today) : asked.now
  return statement(
    `insert into audits (school_id, at, person_id, call, request_id, input_digest, input, answer)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb) returning audit_id`,
    ...[
      me.schoolId,
      at,
      ownerOf(asked, me),
      call.name,
      requestId,
      digest,
      JSON.stringify(kept),
      withoutSecrets(answer),
    ],
  )
}
