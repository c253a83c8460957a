import type { MessageKind } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** Whether a message can reach my WeChat at all. */
export const hasWeixin = async (tx: Tx, reach: Reach) =>
  (await tx.row('select 1 from accounts where school_id = $1 and person_id = $2 and openid is not null', [
    reach.schoolId,
    reach.personId,
  ])) !== undefined

/** WeChat keeps count too, and no one taps a hundred times: more than that is a broken phone. */
const mostCredits = 100

export const addCredits = (tx: Tx, reach: Reach, kinds: readonly MessageKind[], now: Date) =>
  tx.rows(
    `insert into message_credits (school_id, person_id, kind, credits, since)
     select $1, $2, kind, 1, $4 from unnest($3::text[]) as kind
     on conflict (school_id, person_id, kind) do update set credits = least(message_credits.credits + 1, $5)`,
    [reach.schoolId, reach.personId, kinds, now, mostCredits],
  )

export interface Unsent {
  id: number
  kind: MessageKind
  name: string | null
  reason: string
  at: Date
}

/** Newest first. Whom a reminder to mark did not reach would say who has not marked: nobody is told. */
export const listUnsent = (tx: Tx, reach: Reach, since: Date, today: string) =>
  tx.rows<Unsent>(
    `select s.message_id as id, s.kind, case when s.kind <> 'xuexiReminder' then p.name end as name,
       coalesce(s.reason, '') as reason, s.changed_at as at
     from messages s join people p on p.school_id = s.school_id and p.person_id = s.person_id
     where s.school_id = $1 and s.state = 'notSent' and s.changed_at >= $3
       and ($2::bigint is null or exists (select 1 from memberships m
         where m.school_id = s.school_id and m.person_id = s.person_id and m.branch_id = $2
           and m.joined_on <= $4 and (m.left_on is null or m.left_on >= $4)))
     order by s.changed_at desc, s.message_id desc limit 100`,
    [reach.schoolId, reach.branchId, since, today],
  )
