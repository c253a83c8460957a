import type { WeekNumbers } from '../../contract/progress'
import type { Headline, MeasureCard } from '../../contract/rectification'
import type { SessionCard } from '../../contract/study'
import type { Tx } from '../../kernel/database/database'
import type { Me, Reach } from '../../kernel/reach'
import type { Moment } from './store'

export type SessionRow = Omit<SessionCard, 'startsAt' | 'endsAt' | 'counts'> & {
  startsAt: Date
  endsAt: Date
  expected: number
  present: number
  late: number
  excused: number
}

/** Sessions that expect me and touch [from, end). The states are those of the room study: open from an hour before the start to the end. */
export const listMySessions = (tx: Tx, reach: Reach, from: Date, end: Date, now: Date) =>
  tx.rows<SessionRow>(
    `select s.session_id as id, s.kind, s.theme, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt",
       case when s.cancelled_at is not null then 'cancelled' when $5 > s.ends_at then 'ended'
         when $5 >= s.starts_at - interval '60 minutes' then 'open' else 'planned' end as state,
       b.name as "branchName", s.first_agenda_item as "firstAgendaItem", s.preceding_study as "precedingStudy",
       true as "amExpected", mine.attendance as "myAttendance", n.*
     from study_sessions s
     join expected_people me on me.school_id = s.school_id and me.session_id = s.session_id and me.person_id = $2
     join branches b on b.school_id = s.school_id and b.branch_id = s.branch_id
     left join check_ins mine on mine.school_id = s.school_id and mine.session_id = s.session_id and mine.person_id = $2
     cross join lateral (
       select (select count(*) from expected_people e where e.school_id = $1 and e.session_id = s.session_id) as expected,
         count(*) filter (where c.attendance = 'present') as present,
         count(*) filter (where c.attendance = 'late') as late,
         count(*) filter (where c.attendance = 'excused') as excused
       from check_ins c where c.school_id = $1 and c.session_id = s.session_id
     ) n
     where s.school_id = $1 and s.ends_at >= $3 and s.ends_at < $4::timestamptz + interval '12 hours'
       and s.starts_at < $4
     order by s.starts_at, s.session_id`,
    [reach.schoolId, reach.personId, from, end, now],
  )

export type MeasureRow = Omit<MeasureCard, 'isOverdue' | 'isMine'> & { total: number }

/** My measures that are not accepted, the nearest date first: five, and how many there are. */
export const listMyMeasures = (tx: Tx, reach: Reach) =>
  tx.rows<MeasureRow>(
    `select m.measure_id as id, m.number, m.text, m.state, m.due_on as "dueOn", m.noted_dates as "notedDates",
       m.assignee_id as "assigneeId", p.name as "assigneeName", m.finding_id as "findingId", f.title as "findingTitle",
       m.department, m.fix_now as "fixNow", m.return_reason as "returnReason", m.last_evidence_id as "lastEvidenceId", count(*) over () as total
     from measures_now m
     join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     join people p on p.school_id = m.school_id and p.person_id = m.assignee_id
     where m.school_id = $1 and m.assignee_id = $2 and m.state <> 'accepted'
     order by m.due_on nulls last, f.position, m.number limit 5`,
    [reach.schoolId, reach.personId],
  )

export interface Standing {
  branchName: string | null
  numbers: WeekNumbers | null
  marked: boolean
  points: number | null
  reminded: boolean
  waitingEvidence: number
  closableFindings: number
  headline: Headline | null
  unread: { week: string; branchId: number | null } | null
}

// Who reviews and who closes is decided in the rooms evidence and rectification; this counts what they would let me do.
const waiting = `(select count(*) from evidence e
    where e.school_id = $1 and e.state = 'submitted' and e.person_id <> $2 and (($6 and e.branch_id = $3) or ($7 and not exists (
      select from memberships s join people o on o.school_id = s.school_id and o.person_id = s.person_id
      where s.school_id = $1 and s.branch_id = e.branch_id and s.person_id <> e.person_id
        and 'secretary' = any(o.roles) and s.joined_on <= $4 and (s.left_on is null or s.left_on >= $4)))))`

const closable = `(select count(*) from findings f
    where f.school_id = $1 and f.state in ('open', 'staged', 'notDone') and (
      select bool_and(m.state = 'accepted') and not bool_or(exists (
        select from evidence e where e.school_id = $1 and e.measure_id = m.measure_id
          and (e.person_id = $2 or (e.decided_by = $2 and e.state = 'accepted'))))
      from measures_now m where m.school_id = $1 and m.finding_id = f.finding_id))`

const unread = `(select json_build_object('week', w.week, 'branchId', nullif(w.branch_id, 0)) from weekly_reports w
    where w.school_id = $1 and w.made_at > $9 and (($7 and w.branch_id = 0) or ($6 and w.branch_id = $3))
      and not exists (select from weekly_reads r where r.school_id = $1 and r.person_id = $2 and r.week = w.week
        and r.branch_id = w.branch_id)
    order by w.week desc, w.branch_id limit 1)`

const standing = `
  select b.name as "branchName", x.day is not null as marked, x.points,
    coalesce(r.dismissed_at is null and r.asked_at is not null, false) as reminded,
    case when b.branch_id is not null then (select numbers from zb_week_numbers($1, $3, $8, $8, $5, $4)) end as numbers,
    case when $6 or $7 then ${waiting} else 0 end as "waitingEvidence",
    case when $7 then ${closable} else 0 end as "closableFindings",
    case when $7 then zb_headline($1, null) end as headline,
    case when $6 or $7 then ${unread} end as unread
  from people p
  left join branches b on b.school_id = $1 and b.branch_id = $3::bigint
  left join xuexi_marks x on x.school_id = $1 and x.person_id = $2 and x.day = $4::date
  left join xuexi_reminders r on r.school_id = $1 and r.person_id = $2 and r.day = $4
  where p.school_id = $1 and p.person_id = $2`

const unreadDays = 28

/** What only some roles see is asked for only for them. */
export function findMyStanding(tx: Tx, reach: Reach, me: Me, monday: string, { now, today }: Moment) {
  const oldest = new Date(now.getTime() - unreadDays * 86_400_000)
  const [isSecretary, isLeader] = [me.roles.includes('secretary'), me.roles.includes('leader')]
  return tx.row<Standing>(standing, [
    ...[reach.schoolId, reach.personId, me.branchId, today, now, isSecretary, isLeader, monday, oldest],
  ])
}
