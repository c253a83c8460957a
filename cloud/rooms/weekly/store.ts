import type { Snapshot } from '../../contract/weekly'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { FoundReport } from './rules'

/** branch_id 0 is the whole school. */
const wholeSchool = 0

export interface Making {
  week: string
  /** Mondays of the week before and of the week itself, and the moment at which the week was over. */
  before: string
  monday: string
  overAt: Date
  now: Date
  today: string
}

export interface MadeReport {
  branchId: number | null
  name: string | null
  snapshot: Snapshot
}

/** Keeps the week's numbers for good, for each branch and the school; answers what was made, the school first. */
export const addReports = (tx: Tx, reach: Reach, { week, before, monday, overAt, now, today }: Making) =>
  tx.rows<MadeReport>(
    `with scopes as (
       select 0 as branch_id, null as name, null as position
       union all select branch_id, name, position from branches where school_id = $1
     ), counted as (
       select s.branch_id,
         jsonb_agg(n.numbers) filter (where n.week = $2) -> 0 as numbers,
         jsonb_agg(n.numbers) filter (where n.week <> $2 and (n.numbers ->> 'onRoll')::int > 0) -> 0 as before
       from scopes s cross join lateral zb_week_numbers($1, nullif(s.branch_id, 0), $3, $4, $6, $7) n
       group by s.branch_id
     ), made as (
       insert into weekly_reports (school_id, week, branch_id, snapshot, made_at)
       select $1, $2, branch_id,
         jsonb_build_object('numbers', numbers, 'before', before, 'headline', zb_headline($1, $5)), $6
       from counted
       on conflict do nothing returning branch_id, snapshot
     )
     select nullif(m.branch_id, 0) as "branchId", s.name, m.snapshot
     from made m join scopes s on s.branch_id = m.branch_id
     order by s.position nulls first, s.branch_id`,
    [reach.schoolId, week, before, monday, overAt, now, today],
  )

/** Names once and for all when a report's week counts differently by now. Safe to run at any time, on many servers. */
export const noteCorrections = (
  tx: Tx,
  reach: Reach,
  weeks: { first: string; last: string },
  now: Date,
  today: string,
) =>
  tx.rows<{ week: string }>(
    `update weekly_reports r set corrected_at = $4
     from (
       select s.branch_id, n.week, n.numbers
       from (select 0 as branch_id union all select branch_id from branches where school_id = $1) s
       cross join lateral zb_week_numbers($1, nullif(s.branch_id, 0), $2, $3, $4, $5) n
     ) live
     where r.school_id = $1 and r.week = live.week and r.branch_id = live.branch_id and r.corrected_at is null
       and r.snapshot -> 'numbers' <> live.numbers
     returning r.week`,
    [reach.schoolId, weeks.first, weeks.last, now, today],
  )

export interface ListedReport {
  week: string
  branchId: number | null
  branchName: string | null
  madeAt: Date
  isRead: boolean
  isCorrected: boolean
}

/** Newest first; within a week the school, then the branches in roster order. */
export const listReports = (tx: Tx, reach: Reach, personId: number) =>
  tx.rows<ListedReport>(
    `select r.week, nullif(r.branch_id, 0) as "branchId", b.name as "branchName", r.made_at as "madeAt",
       r.corrected_at is not null as "isCorrected",
       exists (select from weekly_reads d where d.school_id = $1 and d.person_id = $3 and d.week = r.week
         and d.branch_id = r.branch_id) as "isRead"
     from weekly_reports r
     left join branches b on b.school_id = r.school_id and b.branch_id = r.branch_id
     where r.school_id = $1 and ($2::bigint is null or r.branch_id = $2)
     order by r.week desc, b.position nulls first, r.branch_id limit 100`,
    [reach.schoolId, reach.branchId, personId],
  )

export interface Asked {
  week: string
  branchId: number | null
  monday: string
  now: Date
  today: string
}

/** A report inside the reach with what the same week counts now; undefined when the branch is not there. */
export const findReport = (tx: Tx, reach: Reach, { week, branchId, monday, now, today }: Asked) =>
  tx.row<FoundReport>(
    `select $3::text as week, nullif(w.branch_id, 0) as "branchId", b.name as "branchName", r.snapshot,
       r.made_at as "madeAt", r.corrected_at as "correctedAt",
       case when r.week is not null then (
         select numbers from zb_week_numbers($1, nullif(w.branch_id, 0), $5, $5, $6, $7)) end as live,
       coalesce((select json_agg(json_build_object('id', o.branch_id, 'name', c.name, 'numbers', o.snapshot -> 'numbers')
           order by c.position, c.branch_id)
         from weekly_reports o join branches c on c.school_id = o.school_id and c.branch_id = o.branch_id
         where w.branch_id = 0 and o.school_id = $1 and o.week = $3), '[]') as branches,
       coalesce((select json_agg(json_build_object('state', d.state, 'attempts', d.attempts, 'lastError', d.last_error,
           'at', to_char(d.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.delivery_id)
         from deliveries d where w.branch_id = 0 and d.school_id = $1 and d.week = $3), '[]') as deliveries
     from (select $4::bigint as branch_id) w
     left join branches b on b.school_id = $1 and b.branch_id = w.branch_id
     left join weekly_reports r on r.school_id = $1 and r.week = $3 and r.branch_id = w.branch_id
     where ($2::bigint is null or w.branch_id = $2) and (w.branch_id = 0 or b.branch_id is not null)`,
    [reach.schoolId, reach.branchId, week, branchId ?? wholeSchool, monday, now, today],
  )

/** Answers whether the report is there, inside the reach; reading it again changes nothing. */
export const addRead = (tx: Tx, reach: Reach, personId: number, week: string, branchId: number | null, now: Date) =>
  tx.row(
    `with report as (
       select week, branch_id from weekly_reports
       where school_id = $1 and ($2::bigint is null or branch_id = $2) and week = $4 and branch_id = $5
     ), noted as (
       insert into weekly_reads (school_id, person_id, week, branch_id, read_at)
       select $1, $3, week, branch_id, $6 from report on conflict do nothing
     )
     select week from report`,
    [reach.schoolId, reach.branchId, personId, week, branchId ?? wholeSchool, now],
  )
