import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Seat } from './rules'

const seat = `
  select s.session_id as "sessionId", s.theme, s.secret, s.starts_at as "startsAt", s.ends_at as "endsAt",
    s.cancelled_at as "cancelledAt", e.person_id is not null as "isExpected", c.attendance,
    c.occurred_at as "occurredAt", c.recorded_at as "recordedAt"
  from study_sessions s
  left join expected_people e on e.school_id = s.school_id and e.session_id = s.session_id and e.person_id = $2
  left join check_ins c on c.school_id = s.school_id and c.session_id = s.session_id and c.person_id = $2
  where s.school_id = $1 and (s.branch_id = $3 or e.person_id is not null)`

const oneSeat = `${seat} and s.session_id = $4`
/** A session lasts at most 12 hours, so one that begins by the end of today has ended by noon tomorrow: `by_end` finds all. */
const seatsBetween = `${seat} and s.ends_at >= $4 and s.ends_at < $5::timestamptz + interval '12 hours' and s.starts_at < $5
  order by s.starts_at, s.session_id`

/** My chair at one session of my branch, or wherever I am expected. */
export const findSeat = (tx: Tx, reach: Reach, branchId: number | null, sessionId: number) =>
  tx.row<Seat>(oneSeat, [reach.schoolId, reach.personId, branchId, sessionId])

/** Sessions that touch [from, end): those of my branch, and those that expect me. */
export const listSeats = (tx: Tx, reach: Reach, branchId: number | null, from: Date, end: Date) =>
  tx.rows<Seat>(seatsBetween, [reach.schoolId, reach.personId, branchId, from, end])

export interface OwnLine {
  sessionId: number
  attendance: 'present' | 'late' | 'excused'
  occurredAt: Date
  now: Date
  note: string | null
}

/**
 * Writes my own line unless a firmer one stands: a check-in gives way to nothing but a hand-set `absent`, a leave also
 * to an earlier leave. Undefined when nothing was written.
 */
export const addOwnLine = (tx: Tx, reach: Reach, { sessionId, attendance, occurredAt, now, note }: OwnLine) =>
  tx.row<{ attendance: string }>(
    `insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at, note)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (school_id, session_id, person_id) do update set attendance = excluded.attendance,
       occurred_at = excluded.occurred_at, recorded_at = excluded.recorded_at, note = excluded.note,
       entered_by = null, entered_late = false
     where check_ins.attendance = 'absent' or (check_ins.attendance = 'excused' and excluded.attendance = 'excused')
     returning attendance`,
    [reach.schoolId, sessionId, reach.personId, attendance, occurredAt, now, note],
  )

/** The audit row keeps that there was one. */
export const removeOwnLeave = (tx: Tx, reach: Reach, sessionId: number) =>
  tx.rows(
    `delete from check_ins where school_id = $1 and session_id = $2 and person_id = $3 and attendance = 'excused'`,
    [reach.schoolId, sessionId, reach.personId],
  )
