import type { In } from '../../contract/calls'
import type { SessionCard } from '../../contract/study'
import type { Attendance, SessionKind } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { stateOf } from './rules'

export interface SessionRow {
  id: number
  kind: SessionKind
  theme: string
  place: string
  startsAt: Date
  endsAt: Date
  cancelledAt: Date | null
  cancelReason: string | null
  firstAgendaItem: boolean
  precedingStudy: boolean
  secret: string
  branchId: number
  branchName: string
  openedBy: string
  expected: number
  present: number
  late: number
  excused: number
  amExpected: boolean
  myAttendance: Attendance | null
}

const seen = `
  select s.session_id as id, s.kind, s.theme, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt",
    s.cancelled_at as "cancelledAt", s.cancel_reason as "cancelReason", s.first_agenda_item as "firstAgendaItem",
    s.preceding_study as "precedingStudy", s.secret, s.branch_id as "branchId", b.name as "branchName",
    o.name as "openedBy", n.*
  from study_sessions s
  join branches b on b.school_id = s.school_id and b.branch_id = s.branch_id
  join people o on o.school_id = s.school_id and o.person_id = s.opened_by
  cross join lateral (
    select count(*) as expected,
      count(*) filter (where c.attendance = 'present') as present,
      count(*) filter (where c.attendance = 'late') as late,
      count(*) filter (where c.attendance = 'excused') as excused,
      coalesce(bool_or(e.person_id = $2), false) as "amExpected",
      max(c.attendance) filter (where e.person_id = $2) as "myAttendance"
    from expected_people e
    left join check_ins c on c.school_id = e.school_id and c.session_id = e.session_id and c.person_id = e.person_id
    where e.school_id = s.school_id and e.session_id = s.session_id
  ) n
  where s.school_id = $1`

/** One session inside the reach, as `personId` sees it. */
export const findSession = (tx: Tx, reach: Reach, personId: number, sessionId: number) =>
  tx.row<SessionRow>(`${seen} and ($3::bigint is null or s.branch_id = $3) and s.session_id = $4`, [
    reach.schoolId,
    personId,
    reach.branchId,
    sessionId,
  ])

/** Sessions that start in [from, end), newest first. */
export const listSessions = (tx: Tx, reach: Reach, personId: number, branchId: number | null, from: Date, end: Date) =>
  tx.rows<SessionRow>(
    `${seen} and ($3::bigint is null or s.branch_id = $3) and ($4::bigint is null or s.branch_id = $4)
       and s.starts_at >= $5 and s.starts_at < $6
     order by s.starts_at desc, s.session_id desc`,
    [reach.schoolId, personId, reach.branchId, branchId, from, end],
  )

export const findBranch = (tx: Tx, reach: Reach, branchId: number) =>
  tx.row('select 1 from branches where school_id = $1 and branch_id = $2 and ($3::bigint is null or branch_id = $3)', [
    reach.schoolId,
    branchId,
    reach.branchId,
  ])

export const countsOf = ({ expected, present, late, excused }: SessionRow): SessionCard['counts'] => ({
  expected,
  present,
  late,
  excused,
  absent: expected - present - late - excused,
})

export function cardOf(row: SessionRow, now: Date): SessionCard {
  const { id, kind, theme, place, branchName, firstAgendaItem, precedingStudy, amExpected, myAttendance } = row
  return {
    ...{ id, kind, theme, place, branchName, firstAgendaItem, precedingStudy, amExpected, myAttendance },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state: stateOf(row, now),
    counts: countsOf(row),
  }
}

export interface NewSession {
  input: In<'openSession'>
  startsAt: Date
  endsAt: Date
  /** The Shanghai day of the start: who is on the roll then is expected. */
  day: string
  secret: string
  openedBy: number
  now: Date
}

/** Writes the session and its chairs; answers how many of the wanted people the branch has on that day. */
export const addSession = (tx: Tx, reach: Reach, { input, ...made }: NewSession) =>
  tx.row<{ sessionId: number; expected: number }>(
    `with made as (
       insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, first_agenda_item,
         preceding_study, secret, opened_by, opened_at, whole_branch)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14::bigint[] is null) returning session_id
     ), seated as (
       insert into expected_people (school_id, session_id, person_id)
       select $1, made.session_id, m.person_id
       from made, memberships m join people p on p.school_id = m.school_id and p.person_id = m.person_id
       where m.school_id = $1 and m.branch_id = $2 and m.joined_on <= $13 and (m.left_on is null or m.left_on >= $13)
         and case when $14::bigint[] is null then 'member' = any(p.roles) else m.person_id = any($14) end
       returning person_id
     )
     select session_id as "sessionId", (select count(*) from seated) as expected from made`,
    [
      ...[reach.schoolId, reach.branchId, input.kind, input.theme, input.place, made.startsAt, made.endsAt],
      ...[input.firstAgendaItem ?? false, input.precedingStudy ?? false, made.secret, made.openedBy, made.now],
      ...[made.day, input.expectedIds ?? null],
    ],
  )

export const cancelSession = (tx: Tx, reach: Reach, sessionId: number, reason: string, now: Date) =>
  tx.rows(
    `update study_sessions set cancelled_at = $4, cancel_reason = $5
     where school_id = $1 and session_id = $2 and ($3::bigint is null or branch_id = $3)`,
    [reach.schoolId, sessionId, reach.branchId, now, reason],
  )
