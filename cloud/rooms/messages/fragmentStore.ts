/** $2 is now. */
export const today = `($2::timestamptz at time zone interval '8 hours')::date`

/** Whom the gate still lets in (zb_enter): what the branch does is no news for who has left. */
export const isHere = (person: string) =>
  `(not exists (select from memberships o where o.school_id = $1 and o.person_id = ${person} and o.left_on < ${today})
     or exists (select from memberships r where r.school_id = $1 and r.person_id = ${person}
       and r.joined_on <= ${today} and (r.left_on is null or r.left_on >= ${today})))`

/** Who is here, consented, did not take that back (我的数据) and has a WeChat; what came before their first consent is no news. */
export const consenting = (kind: string, at: string, person: string) =>
  `join message_credits c on c.school_id = $1 and c.kind = '${kind}' and c.person_id = ${person} and c.since <= ${at}
   join accounts a on a.school_id = $1 and a.person_id = c.person_id and a.openid is not null
     and ${isHere('c.person_id')}
   left join lateral (select max(coalesce(d.withdrawn_at, 'infinity')) < 'infinity' as is_withdrawn from consents d
     where d.school_id = $1 and d.person_id = c.person_id and d.purpose = 'messages') given on true`

export const into = `insert into messages
  (school_id, kind, person_id, subject, fields, not_before, expires_at, made_at, changed_at)`

/** A moment in a field, as rules.ts reads it. */
export const moment = (column: string) => `to_char(${column} at time zone interval '0', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
