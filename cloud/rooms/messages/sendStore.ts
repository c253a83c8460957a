import type { MessageKind } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { isHere } from './fragmentStore'
import type { Next } from './rules'

export interface Claimed {
  id: number
  kind: MessageKind
  personId: number
  subject: string
  fields: Record<string, string>
  attempts: number
  expiresAt: Date
  openid: string
}

/**
 * Takes the oldest message that is due and, on its first try, one credit with it, in one statement: from its commit on the
 * credit is spent, whatever becomes of this process.
 */
export const claimMessage = (tx: Tx, reach: Reach, kinds: readonly MessageKind[], now: Date) =>
  tx.row<Claimed>(
    `with due as (
       select w.message_id, w.person_id, w.kind, w.attempts from messages w
       where w.school_id = $1 and w.state = 'waiting' and w.not_before <= $3 and w.kind = any($2)
       order by w.not_before, w.message_id limit 1 for update skip locked
     ), spent as (
       update message_credits c set credits = c.credits - 1 from due
       where c.school_id = $1 and c.person_id = due.person_id and c.kind = due.kind and due.attempts = 0 and c.credits > 0
       returning 1
     )
     update messages w set state = 'sending', attempts = w.attempts + 1, changed_at = $3
     from due, accounts a
     where w.school_id = $1 and w.message_id = due.message_id
       and a.school_id = $1 and a.person_id = w.person_id and (due.attempts > 0 or exists (select 1 from spent))
     returning w.message_id as id, w.kind, w.person_id as "personId", w.subject, w.fields, w.attempts,
       w.expires_at as "expiresAt", a.openid`,
    [reach.schoolId, kinds, now],
  )

/** Notes how a try ended, and gives the credit its due. */
export async function noteTry(tx: Tx, reach: Reach, claimed: Claimed, next: Next, now: Date): Promise<void> {
  const noted = await tx.row(
    `update messages set state = $4, not_before = $5, reason = $6, changed_at = $7
     where school_id = $1 and message_id = $2 and attempts = $3 and state = 'sending' returning 1 as noted`,
    [reach.schoolId, claimed.id, claimed.attempts, next.state, next.notBefore, next.reason, now],
  )
  const isGone = next.credit === 'gone'
  if (!noted || (!isGone && next.credit !== 'back')) return
  await tx.rows(
    `update message_credits set credits = case when $4 then 0 else credits + 1 end
     where school_id = $1 and person_id = $2 and kind = $3`,
    [reach.schoolId, claimed.personId, claimed.kind, isGone],
  )
}

export interface Reasons {
  noCredit: string
  tooOld: string
  noWeixin: string
  withdrawn: string
  hasLeft: string
}

/** Closes what waits but cannot go: nobody consented to one more, its time is over, the WeChat is no longer bound. */
export const closeHopeless = (tx: Tx, reach: Reach, now: Date, why: Reasons) =>
  tx.rows(
    `with hopeless as (
       select w.message_id, w.person_id, w.kind, w.attempts,
         case when w.expires_at <= $2 then $4 when a.openid is null then $5
           when given.is_withdrawn then $6 when not ${isHere('w.person_id')} then $7 else $3 end as reason
       from messages w
       left join accounts a on a.school_id = w.school_id and a.person_id = w.person_id
       left join message_credits c on c.school_id = w.school_id and c.person_id = w.person_id and c.kind = w.kind
       left join lateral (select max(coalesce(d.withdrawn_at, 'infinity')) < 'infinity' as is_withdrawn from consents d
         where d.school_id = w.school_id and d.person_id = w.person_id and d.purpose = 'messages') given on true
       where w.school_id = $1 and w.state = 'waiting' and w.not_before <= $2
         and (w.expires_at <= $2 or a.openid is null or given.is_withdrawn or not ${isHere('w.person_id')}
           or (w.attempts = 0 and coalesce(c.credits, 0) = 0))
       for update of w skip locked
     ), given_back as (
       update message_credits c set credits = c.credits + h.tried
       from (select person_id, kind, count(*)::int as tried from hopeless where attempts > 0 group by 1, 2) h
       where c.school_id = $1 and c.person_id = h.person_id and c.kind = h.kind
     )
     update messages w set state = 'notSent', reason = h.reason, changed_at = $2
     from hopeless h where w.school_id = $1 and w.message_id = h.message_id`,
    [reach.schoolId, now, why.noCredit, why.tooOld, why.noWeixin, why.withdrawn, why.hasLeft],
  )

/** Left over by a process that died between claiming and noting: whether it arrived is not known, so it is not sent again. */
export const closeAbandoned = (tx: Tx, reach: Reach, before: Date, now: Date, reason: string) =>
  tx.rows(
    `update messages set state = 'notSent', reason = $4, changed_at = $3
     where school_id = $1 and state = 'sending' and changed_at < $2`,
    [reach.schoolId, before, now, reason],
  )
