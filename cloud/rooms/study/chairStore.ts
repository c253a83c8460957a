import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

// The day of a session in Shanghai, as in zb_week_numbers.
const day = "(s.starts_at at time zone interval '8 hours')::date"

/** Adds chairs at sessions of the whole branch that are not over, for members who have come to the branch meanwhile. */
export const addChairs = (tx: Tx, reach: Reach, now: Date) =>
  tx.rows(
    `insert into expected_people (school_id, session_id, person_id)
     select $1, s.session_id, m.person_id
     from study_sessions s
     join memberships m on m.school_id = $1 and m.branch_id = s.branch_id
       and ${day} between m.joined_on and coalesce(m.left_on, 'infinity')
     join people p on p.school_id = $1 and p.person_id = m.person_id and 'member' = any(p.roles)
     where s.school_id = $1 and s.whole_branch and s.cancelled_at is null and s.ends_at > $2
     on conflict do nothing`,
    [reach.schoolId, now],
  )

/**
 * Takes away the chairs of those who, by the roll of that day, were no members of the branch (of the school, where the
 * secretary had chosen them) and of whom nothing is written: the numbers do not count them either.
 */
export const dropChairs = (tx: Tx, reach: Reach, since: Date) =>
  tx.rows(
    `with changed as materialized (
       -- All others have been in one place since before the first of these sessions: their thousands of chairs stay unread.
       select person_id, 'member' = any(p.roles) as is_member from people p
       where p.school_id = $1 and (not 'member' = any(p.roles) or not exists (select from memberships m
         where m.school_id = $1 and m.person_id = p.person_id and m.left_on is null
           and m.joined_on < ($2::timestamptz at time zone interval '8 hours')::date))
     )
     delete from expected_people e using study_sessions s, changed p
     where e.school_id = $1 and s.school_id = $1 and s.session_id = e.session_id and s.ends_at > $2
       and p.person_id = e.person_id
       and not exists (select from check_ins c
         where c.school_id = $1 and c.session_id = e.session_id and c.person_id = e.person_id)
       and (s.whole_branch and not p.is_member or not exists (select from memberships m
         where m.school_id = $1 and m.person_id = e.person_id and (m.branch_id = s.branch_id or not s.whole_branch)
           and ${day} between m.joined_on and coalesce(m.left_on, 'infinity')))`,
    [reach.schoolId, since],
  )
