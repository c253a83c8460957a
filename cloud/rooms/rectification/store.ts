import { dayOf } from '../../contract/calendar'
import type { FindingState } from '../../contract/ledgerWords'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { ClosingFacts, FindingFacts } from './rules'

export interface InspectionRow {
  id: number
  round: string
  inspector: string
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
  phases: { number: number; name: string; startsOn: string; endsOn: string }[]
  inspections: { id: number; round: string }[]
  categories: { id: number; number: number; title: string }[]
}

/** The named inspection, or the newest, with its phases, its categories and the list of all rounds. */
export const findInspection = (tx: Tx, reach: Reach, inspectionId: number | null) =>
  tx.row<InspectionRow>(
    `select i.inspection_id as id, i.round, i.inspector, i.feedback_on as "feedbackOn", i.window_start as "windowStart",
       i.window_end as "windowEnd",
       coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'name', p.name, 'startsOn', p.starts_on,
           'endsOn', p.ends_on) order by p.number)
         from phases p where p.school_id = $1 and p.inspection_id = i.inspection_id), '[]') as phases,
       (select jsonb_agg(jsonb_build_object('id', a.inspection_id, 'round', a.round)
           order by a.window_start desc, a.inspection_id desc)
         from inspections a where a.school_id = $1) as inspections,
       coalesce((select jsonb_agg(jsonb_build_object('id', c.category_id, 'number', c.number, 'title', c.title)
           order by c.number)
         from categories c where c.school_id = $1 and c.inspection_id = i.inspection_id), '[]') as categories
     from inspections i
     where i.school_id = $1 and ($2::bigint is null or i.inspection_id = $2)
     order by i.window_start desc, i.inspection_id desc limit 1`,
    [reach.schoolId, inspectionId],
  )

/** A card's columns of `findings f` beside `counted`. */
export const card = `f.finding_id as id, f.number, f.title, f.category_id as "categoryId", f.state, f.due_on as "dueOn",
  f.lead_officer as "leadOfficer", f.department, f.blocked_by as "blockedBy", coalesce(n.measures, 0) as measures,
  coalesce(n.accepted, 0) as "measuresAccepted"`

/** What one finding counts. */
const countedOne = `cross join lateral (
    select count(*)::integer as measures, (count(*) filter (where m.state = 'accepted'))::integer as accepted
    from measures_now m where m.school_id = f.school_id and m.finding_id = f.finding_id
  ) n`

const evidenceIn = (state: string) =>
  `(select e.measure_id from evidence e where e.school_id = $1 and e.state = '${state}')`

/**
 * The same for every finding, in one pass: a measure has at most one evidence that waits or was accepted, and an `in`
 * that stands inside a filter is hashed even where the planner knows no numbers yet. Once for each measure takes seconds.
 */
export const counted = `left join (
    select m.finding_id, count(*)::integer as measures, (count(*) filter (where m.measure_id in ${evidenceIn('accepted')}
      or (m.accepted_at_import is not null and m.measure_id not in ${evidenceIn('submitted')})))::integer as accepted
    from measures m where m.school_id = $1 group by m.finding_id
  ) n on n.finding_id = f.finding_id`

/** All findings of an inspection in their order; `matches` says whether `text` stands in one or in its measures. */
export const listFindingRows = (tx: Tx, reach: Reach, inspectionId: number, text: string) =>
  tx.rows<FindingFacts & { matches: boolean }>(
    `select ${card}, ($3 = '' or strpos(lower(f.title), lower($3)) > 0 or strpos(lower(f.number), lower($3)) > 0
       or exists (select 1 from measures t where t.school_id = $1 and t.finding_id = f.finding_id
         and strpos(lower(t.text), lower($3)) > 0)) as matches
     from findings f ${counted}
     where f.school_id = $1 and f.inspection_id = $2
     order by f.position`,
    [reach.schoolId, inspectionId, text],
  )

const involved = `exists (
    select 1 from evidence e join measures d on d.school_id = e.school_id and d.measure_id = e.measure_id
    where e.school_id = $1 and d.finding_id = f.finding_id
      and (e.person_id = $3 or (e.decided_by = $3 and e.state = 'accepted'))
  ) as "isInvolved"`

export interface FindingRow extends FindingFacts {
  inspectionId: number
  round: string
  categoryTitle: string
  nextStep: string | null
  isInvolved: boolean
}

/** One finding, and whether this person did or accepted one of its measures. */
export const findFinding = (tx: Tx, reach: Reach, findingId: number, personId: number) =>
  tx.row<FindingRow>(
    `select ${card}, c.title as "categoryTitle", f.next_step as "nextStep", i.inspection_id as "inspectionId",
       i.round, ${involved}
     from findings f join categories c on c.school_id = f.school_id and c.category_id = f.category_id
     join inspections i on i.school_id = f.school_id and i.inspection_id = f.inspection_id ${countedOne}
     where f.school_id = $1 and f.finding_id = $2`,
    [reach.schoolId, findingId, personId],
  )

/** The same facts with the row held until commit, so that of two decisions at once the second sees the first. */
export async function holdFinding(tx: Tx, reach: Reach, findingId: number, personId: number) {
  // By a statement of its own: one that has to wait for the row reads all else as it was before it waited.
  await tx.rows('select 1 from findings where school_id = $1 and finding_id = $2 for update', [
    reach.schoolId,
    findingId,
  ])
  return tx.row<ClosingFacts>(
    `select f.state, n.measures, n.accepted as "measuresAccepted", ${involved}
     from findings f ${countedOne}
     where f.school_id = $1 and f.finding_id = $2`,
    [reach.schoolId, findingId, personId],
  )
}

export interface StateChange {
  findingId: number
  from: FindingState
  to: FindingState
  blockedBy: string | null
  reason: string | null
  personId: number
  now: Date
}

/** The new state with the day since when it holds, and its line in the history, together. */
export const changeState = (tx: Tx, reach: Reach, change: StateChange) =>
  tx.rows(
    `with changed as (
       update findings set state = $3, blocked_by = $4, state_since = case when state = $3 then state_since else $9 end
       where school_id = $1 and finding_id = $2 returning finding_id
     )
     insert into finding_changes (school_id, finding_id, at, person_id, from_state, to_state, reason)
     select $1, finding_id, $5::timestamptz, $6::bigint, $7::text, $3, $8::text from changed`,
    [
      reach.schoolId,
      change.findingId,
      change.to,
      change.blockedBy,
      change.now,
      change.personId,
      change.from,
      change.reason,
      dayOf(change.now),
    ],
  )
