import type { KeptFacts } from '../../contract/lookBack'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Counted, OwedFacts } from './reminderRules'

/** My measures that were sent back, or are due by that day; what is closed is owed no more. */
export const listOwed = (tx: Tx, reach: Reach, until: string) =>
  tx.rows<OwedFacts>(
    `select m.measure_id as "measureId", m.finding_id as "findingId", m.text, m.due_on as "dueOn",
       case when m.state = 'returned' then coalesce(m.return_reason, '') end as "returnReason"
     from measures_now m
     join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     where m.school_id = $1 and m.assignee_id = $2 and f.state not in ('done', 'doneKeep')
       and (m.state = 'returned' or (m.state = 'planned' and m.due_on <= $3))
     order by m.due_on nulls last, m.measure_id limit 50`,
    [reach.schoolId, reach.personId, until],
  )

export const countReviews = (tx: Tx, reach: Reach, today: string) =>
  tx.row<Counted>(
    `select count(*)::integer as count, min(recorded_at) as since from zb_reviews_waiting($1, $3) where person_id = $2`,
    [reach.schoolId, reach.personId, today],
  )

/** Requests that this person may decide on: who did or accepted one of the measures may not (domain.md §4). */
export const countClosures = (tx: Tx, reach: Reach) =>
  tx.row<Counted>(
    `select count(*)::integer as count, min(r.at) as since from closure_requests r
     where r.school_id = $1 and r.decided_at is null and not exists (
       select from evidence e join measures d on d.school_id = e.school_id and d.measure_id = e.measure_id
       where e.school_id = $1 and d.finding_id = r.finding_id
         and (e.person_id = $2 or (e.decided_by = $2 and e.state = 'accepted')))`,
    [reach.schoolId, reach.personId],
  )

/** What must be kept up, whose look-back this person may answer: not who did it. */
export const listKept = (tx: Tx, reach: Reach) =>
  tx.rows<KeptFacts>(
    `select f.state, k.since, coalesce((select array_agg(l.months) from look_backs l
         where l.school_id = f.school_id and l.finding_id = f.finding_id and l.since = k.since), '{}') as answered
     from findings f
     join inspections i on i.school_id = f.school_id and i.inspection_id = f.inspection_id
     cross join lateral (select coalesce(f.state_since, i.window_end) as since) k
     where f.school_id = $1 and f.state in ('staged', 'doneKeep') and not exists (
       select from evidence e join measures d on d.school_id = e.school_id and d.measure_id = e.measure_id
       where e.school_id = $1 and d.finding_id = f.finding_id and e.person_id = $2)`,
    [reach.schoolId, reach.personId],
  )
