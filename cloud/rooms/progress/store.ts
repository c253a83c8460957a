import type { WeekNumbers } from '../../contract/progress'
import type { Headline } from '../../contract/rectification'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { BlockedFinding, Span } from './rules'

export interface Moment {
  now: Date
  today: string
}

export interface BranchStanding {
  id: number
  name: string
  trend: WeekNumbers[]
  waitingEvidence: number
  overdueMeasures: { id: number; findingId: number; text: string; findingTitle: string; dueOn: string }[]
}

/** A branch inside the reach, whole, in one statement; undefined when it is not there. Lists are as of now. */
export const findBranchStanding = (tx: Tx, reach: Reach, branchId: number, span: Span, { now, today }: Moment) =>
  tx.row<BranchStanding>(
    `select b.branch_id as id, b.name,
       (select json_agg(w.numbers order by w.week) from zb_week_numbers($1, $3, $4, $5, $6, $7) w) as trend,
       (select count(*) from evidence e
         where e.school_id = $1 and e.branch_id = $3 and e.state = 'submitted') as "waitingEvidence",
       coalesce((select json_agg(o) from (
         select m.measure_id as id, m.finding_id as "findingId", m.text, f.title as "findingTitle", m.due_on as "dueOn"
         from memberships r
         join measures_now m on m.school_id = r.school_id and m.assignee_id = r.person_id
         join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
         where r.school_id = $1 and r.branch_id = $3 and r.joined_on <= $7 and (r.left_on is null or r.left_on >= $7)
           and m.due_on < $7 and m.state <> 'accepted'
         order by m.due_on, m.measure_id limit 30) o), '[]') as "overdueMeasures"
     from branches b
     where b.school_id = $1 and ($2::bigint is null or b.branch_id = $2) and b.branch_id = $3`,
    [reach.schoolId, reach.branchId, branchId, span.first, span.last, now, today],
  )

export interface SchoolNumbers {
  trend: WeekNumbers[]
  branches: { id: number; name: string; numbers: WeekNumbers }[]
}

/** The school's trend, and its branches in the week that ends the span, in roster order. */
export const findSchoolNumbers = (tx: Tx, reach: Reach, span: Span, { now, today }: Moment) =>
  tx.row<SchoolNumbers>(
    `select
       (select json_agg(w.numbers order by w.week) from zb_week_numbers($1, null, $2, $3, $4, $5) w) as trend,
       coalesce((select json_agg(json_build_object('id', b.branch_id, 'name', b.name, 'numbers', w.numbers)
           order by b.position, b.branch_id)
         from branches b cross join lateral zb_week_numbers($1, b.branch_id, $3, $3, $4, $5) w
         where b.school_id = $1), '[]') as branches`,
    [reach.schoolId, span.first, span.last, now, today],
  )

export interface LedgerStanding {
  headline: Headline
  blocked: BlockedFinding[]
  closable: { id: number; title: string }[]
}

/** The ledger as of now: the newest round's headline, and over all rounds what is blocked and what could be closed. */
export const findLedgerStanding = (tx: Tx, reach: Reach) =>
  tx.row<LedgerStanding>(
    `select zb_headline($1, null) as headline,
       coalesce((select json_agg(json_build_object('id', f.finding_id, 'title', f.title, 'blockedBy', f.blocked_by)
           order by f.inspection_id desc, f.position)
         from findings f where f.school_id = $1 and f.state = 'notDone'), '[]') as blocked,
       coalesce((select json_agg(json_build_object('id', f.finding_id, 'title', f.title)
           order by f.inspection_id desc, f.position)
         from findings f where f.school_id = $1 and f.state in ('open', 'staged', 'notDone') and (
           select bool_and(m.state = 'accepted') from measures_now m
           where m.school_id = $1 and m.finding_id = f.finding_id)), '[]') as closable`,
    [reach.schoolId],
  )
