import type { RegisterLine } from '../../contract/study'
import type { Attendance } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

interface LineRow extends Omit<RegisterLine, 'occurredAt' | 'recordedAt'> {
  occurredAt: Date | null
  recordedAt: Date | null
}

/** One line for each expected person, by name; or only that of `personId`. A moment nobody saw is not given. */
export async function listLines(tx: Tx, reach: Reach, sessionId: number, personId: number | null = null) {
  const rows = await tx.rows<LineRow>(
    `select e.person_id as "personId", p.name, coalesce(c.attendance, 'absent') as attendance,
       case when c.attendance in ('present', 'late') and (c.entered_by is null or c.occurred_at <= s.ends_at)
         then c.occurred_at end as "occurredAt",
       c.recorded_at as "recordedAt", w.name as "enteredBy", coalesce(c.entered_late, false) as "enteredLate", c.note,
       coalesce(c.entered_by is null and c.recorded_at - c.occurred_at > interval '10 minutes', false) as "sentLater"
     from expected_people e
     join study_sessions s on s.school_id = e.school_id and s.session_id = e.session_id
     join people p on p.school_id = e.school_id and p.person_id = e.person_id
     left join check_ins c on c.school_id = e.school_id and c.session_id = e.session_id and c.person_id = e.person_id
     left join people w on w.school_id = c.school_id and w.person_id = c.entered_by
     where e.school_id = $1 and e.session_id = $2 and ($3::bigint is null or s.branch_id = $3)
       and ($4::bigint is null or e.person_id = $4)
     order by p.name, e.person_id`,
    [reach.schoolId, sessionId, reach.branchId, personId],
  )
  return rows.map(
    (row): RegisterLine => ({
      ...row,
      occurredAt: row.occurredAt?.toISOString() ?? null,
      recordedAt: row.recordedAt?.toISOString() ?? null,
    }),
  )
}

export interface HandLine {
  sessionId: number
  personId: number
  attendance: Attendance
  note: string | null
  enteredBy: number
  enteredLate: boolean
  now: Date
  /** The Shanghai day of the session. */
  day: string
}

/**
 * Writes a line by hand, adding a chair for a person of the branch who had none; undefined when the person is neither
 * expected nor in the branch on that day. When they came is kept from their own check-in; otherwise nobody saw it.
 */
export const setLine = (tx: Tx, reach: Reach, line: HandLine) =>
  tx.row<{ person_id: number }>(
    `with added as (
       insert into expected_people (school_id, session_id, person_id)
       select m.school_id, $2, m.person_id from memberships m
       where m.school_id = $1 and m.person_id = $3 and m.branch_id = $4
         and m.joined_on <= $10 and (m.left_on is null or m.left_on >= $10)
       on conflict do nothing returning person_id
     ), seated as (
       select person_id from added
       union select person_id from expected_people where school_id = $1 and session_id = $2 and person_id = $3
     )
     insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at, entered_by,
       entered_late, note)
     select $1, $2, person_id, $5, $9, $9, $7, $8, $6 from seated
     on conflict (school_id, session_id, person_id) do update set attendance = excluded.attendance,
       occurred_at = case when check_ins.attendance in ('present', 'late') and excluded.attendance in ('present', 'late')
         then check_ins.occurred_at else excluded.occurred_at end,
       recorded_at = excluded.recorded_at, entered_by = excluded.entered_by, entered_late = excluded.entered_late,
       note = excluded.note
     returning person_id`,
    [
      ...[reach.schoolId, line.sessionId, line.personId, reach.branchId, line.attendance, line.note],
      ...[line.enteredBy, line.enteredLate, line.now, line.day],
    ],
  )
