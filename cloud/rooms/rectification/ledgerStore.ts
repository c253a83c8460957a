import { dayOf } from '../../contract/calendar'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { type PlacedFinding, type PlacedMeasure, placedFindings, placedMeasures } from './ledgerPlanRules'
import type { NewLedger } from './ledgerRules'

/** Who brings a ledger in, when, and what the history says of it. */
export interface Bringing {
  personId: number | null
  at: Date
  reason: string
}

/** A whole inspection; answers its id. A round of the same name breaks inspections__round. */
export async function addLedger(tx: Tx, reach: Reach, ledger: NewLedger, by: Bringing): Promise<number> {
  const inspectionId = await addInspection(tx, reach, ledger, by)
  await addCategories(tx, reach, inspectionId, ledger.categories)
  await addFindings(tx, reach, inspectionId, placedFindings(ledger), by)
  await addMeasures(tx, reach, inspectionId, placedMeasures(ledger))
  return inspectionId
}

async function addInspection(tx: Tx, reach: Reach, ledger: NewLedger, by: Bringing): Promise<number> {
  const row = await tx.row<{ id: number }>(
    `with inspection as (
       insert into inspections (school_id, round, inspector, feedback_on, window_start, window_end, made_at,
         published_on, printed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning inspection_id
     ), added_phases as (
       insert into phases (school_id, inspection_id, number, name, starts_on, ends_on)
       select $1, i.inspection_id, p.number, p.name, p."startsOn", p."endsOn"
       from inspection i, jsonb_to_recordset($10::jsonb) as p(number integer, name text, "startsOn" date, "endsOn" date)
     )
     select inspection_id as id from inspection`,
    [
      ...[reach.schoolId, ledger.round, ledger.inspector, ledger.feedbackOn, ledger.windowStart, ledger.windowEnd],
      ...[by.at, ledger.publishedOn ?? null, JSON.stringify(ledger.printed ?? {}), JSON.stringify(ledger.phases)],
    ],
  )
  if (!row) throw new Error('no inspection id')
  return row.id
}

export const addCategories = (
  tx: Tx,
  reach: Reach,
  inspectionId: number,
  categories: readonly { number: number; title: string }[],
) =>
  tx.rows<{ id: number; number: number }>(
    `insert into categories (school_id, inspection_id, number, title)
     select $1, $2, c.number, c.title from jsonb_to_recordset($3::jsonb) as c(number integer, title text)
     returning category_id as id, number`,
    [reach.schoolId, inspectionId, JSON.stringify(categories.map(({ number, title }) => ({ number, title })))],
  )

/** Behind all others, in their order, each with the first line of its history; answers their ids. */
export const addFindings = (
  tx: Tx,
  reach: Reach,
  inspectionId: number,
  findings: readonly PlacedFinding[],
  by: Bringing,
) =>
  tx.rows<{ id: number; number: string }>(
    `with added as (
       insert into findings (school_id, inspection_id, category_id, number, position, title, state, state_printed,
         state_since, due_on, lead_officer, department, blocked_by, next_step)
       select $1, $2, c.category_id, f.finding->>'number',
         f.at + (select coalesce(max(o.position), 0) from findings o where o.school_id = $1 and o.inspection_id = $2),
         f.finding->>'title', f.finding->>'state', f.finding->>'statePrinted',
         coalesce((f.finding->>'stateSince')::date, $7::date), (f.finding->>'dueOn')::date, f.finding->>'leadOfficer',
         f.finding->>'department', f.finding->>'blockedBy', f.finding->>'nextStep'
       from jsonb_array_elements($3::jsonb) with ordinality as f(finding, at)
       join categories c on c.school_id = $1 and c.inspection_id = $2 and c.number = (f.finding->>'category')::integer
       order by f.at
       returning finding_id, number, state
     ), noted as (
       insert into finding_changes (school_id, finding_id, at, person_id, to_state, reason)
       select $1, finding_id, $4, $5::bigint, state, $6 from added
     )
     select finding_id as id, number from added`,
    [...[reach.schoolId, inspectionId, JSON.stringify(findings), by.at, by.personId, by.reason], dayOf(by.at)],
  )

export const addMeasures = (tx: Tx, reach: Reach, inspectionId: number, measures: readonly PlacedMeasure[]) =>
  tx.rows<{ id: number; findingId: number; text: string }>(
    `insert into measures (school_id, finding_id, number, text, due_on, noted_dates, figures, assignee_id,
       assignee_printed, department, fix_now, accepted_at_import)
     select $1, f.finding_id, m.number, m.text, m."dueOn", m."notedDates", m.figures, m."assigneeId",
       m."assigneePrinted", m.department, coalesce(m."fixNow", false), m."acceptedAtImport"
     from jsonb_to_recordset($3::jsonb) as m(finding text, number integer, text text, "dueOn" date, "notedDates" text[],
       figures jsonb, "assigneeId" bigint, "assigneePrinted" text, department text, "fixNow" boolean,
       "acceptedAtImport" timestamptz)
     join findings f on f.school_id = $1 and f.inspection_id = $2 and f.number = m.finding
     order by f.position, m.number
     returning measure_id as id, finding_id as "findingId", text`,
    [reach.schoolId, inspectionId, JSON.stringify(measures)],
  )
