import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { AssigningFacts, MeasureFacts } from './rules'

const card = `m.measure_id as id, m.number, m.text, m.state, m.due_on as "dueOn", m.noted_dates as "notedDates",
  m.assignee_id as "assigneeId", coalesce(p.name, m.assignee_printed) as "assigneeName", m.finding_id as "findingId",
  m.department, m.fix_now as "fixNow", f.title as "findingTitle", case when m.state = 'returned' then m.return_reason end as "returnReason",
  m.last_evidence_id as "lastEvidenceId"`

const joined = `measures_now m
  join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
  left join people p on p.school_id = m.school_id and p.person_id = m.assignee_id`

export const listMeasuresOf = (tx: Tx, reach: Reach, findingId: number) =>
  tx.rows<MeasureFacts>(
    `select ${card} from ${joined} where m.school_id = $1 and m.finding_id = $2 order by m.number`,
    [reach.schoolId, findingId],
  )

/** My measures: first what is still to be done, the nearest date first. */
export const listMeasuresOfPerson = (tx: Tx, reach: Reach) =>
  tx.rows<MeasureFacts>(
    `select ${card} from ${joined} where m.school_id = $1 and m.assignee_id = $2
     order by m.state = 'accepted', m.due_on nulls last, f.position, m.number limit 300`,
    [reach.schoolId, reach.personId],
  )

/** To whom a measure is given and until when. */
export interface Assignment {
  assigneeId: number | null
  dueOn: string | null
  department: string | null
  fixNow: boolean
}

/** Before its state is read: a statement that has to wait for the row would not see what came in meanwhile. */
export const lockMeasure = (tx: Tx, reach: Reach, measureId: number) =>
  tx.rows('select 1 from measures where school_id = $1 and measure_id = $2 for update', [reach.schoolId, measureId])

/**
 * A measure within reach, held until commit: one that nobody has, that someone without a branch has, or that someone
 * of my branch has; and whether the person it should go to is a member on the roll within reach.
 */
export async function holdMeasure(tx: Tx, reach: Reach, measureId: number, personId: number | null, today: string) {
  await lockMeasure(tx, reach, measureId)
  return tx.row<AssigningFacts & Assignment & { findingId: number; isPersonThere: boolean }>(
    `select f.state as "findingState", m.assignee_id as "assigneeId", m.finding_id as "findingId",
       m.due_on as "dueOn", m.department, m.fix_now as "fixNow",
       (select n.state from measures_now n where n.school_id = $1 and n.measure_id = m.measure_id) as state,
       $4::bigint is null or exists (
         select 1 from memberships r join people p on p.school_id = r.school_id and p.person_id = r.person_id
         where r.school_id = $1 and r.person_id = $4 and 'member' = any(p.roles)
           and r.joined_on <= $5 and (r.left_on is null or r.left_on >= $5)
           and ($2::bigint is null or r.branch_id = $2)) as "isPersonThere"
     from measures m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     where m.school_id = $1 and m.measure_id = $3 and ($2::bigint is null or not exists (
       select 1 from memberships o where o.school_id = $1 and o.person_id = m.assignee_id
         and o.joined_on <= $5 and (o.left_on is null or o.left_on >= $5) and o.branch_id <> $2))`,
    [reach.schoolId, reach.branchId, measureId, personId, today],
  )
}

export const assign = (tx: Tx, reach: Reach, measureId: number, given: Assignment) =>
  tx.rows(
    `update measures set assignee_id = $3, due_on = $4, department = $5, fix_now = $6
     where school_id = $1 and measure_id = $2`,
    [reach.schoolId, measureId, given.assigneeId, given.dueOn, given.department, given.fixNow],
  )
