import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { NewLedger } from './ledgerRules'

/** Who brings a ledger in, when, and what the history says of it. */
export interface Bringing {
  personId: number | null
  at: Date
  reason: string
}

/** A whole inspection in one statement; answers its id. A round of the same name breaks inspections__round. */
export async function addLedger(tx: Tx, reach: Reach, ledger: NewLedger, by: Bringing): Promise<number> {
  const row = await tx.row<{ inspection_id: number }>(addWhole, [
    reach.schoolId,
    ledger.round,
    ledger.inspector,
    ledger.feedbackOn,
    ledger.windowStart,
    ledger.windowEnd,
    by.at,
    JSON.stringify(ledger.phases),
    JSON.stringify(ledger.categories.map(({ number, title }) => ({ number, title }))),
    JSON.stringify(flatFindings(ledger)),
    JSON.stringify(flatMeasures(ledger)),
    by.personId,
    by.reason,
  ])
  if (!row) throw new Error('no inspection id')
  return row.inspection_id
}

const findingsOf = (ledger: NewLedger) =>
  ledger.categories.flatMap((category) => category.findings.map((finding) => ({ finding, category: category.number })))

const flatFindings = (ledger: NewLedger) =>
  findingsOf(ledger).map(({ finding: { measures, ...finding }, category }, index) => ({
    ...finding,
    category,
    position: index + 1,
  }))

const flatMeasures = (ledger: NewLedger) =>
  findingsOf(ledger).flatMap(({ finding }) =>
    finding.measures.map((measure) => ({ ...measure, finding: finding.number })),
  )

const addWhole = `with inspection as (
  insert into inspections (school_id, round, inspector, feedback_on, window_start, window_end, made_at)
  values ($1, $2, $3, $4, $5, $6, $7) returning inspection_id
), added_phases as (
  insert into phases (school_id, inspection_id, number, name, starts_on, ends_on)
  select $1, i.inspection_id, p.number, p.name, p."startsOn", p."endsOn"
  from inspection i, jsonb_to_recordset($8::jsonb) as p(number integer, name text, "startsOn" date, "endsOn" date)
), added_categories as (
  insert into categories (school_id, inspection_id, number, title)
  select $1, i.inspection_id, c.number, c.title
  from inspection i, jsonb_to_recordset($9::jsonb) as c(number integer, title text)
  returning category_id, number
), added_findings as (
  insert into findings (school_id, inspection_id, category_id, number, position, title, state, due_on, lead_officer,
    department, blocked_by, next_step)
  select $1, i.inspection_id, c.category_id, f.number, f.position, f.title, f.state, f."dueOn", f."leadOfficer",
    f.department, f."blockedBy", f."nextStep"
  from inspection i, jsonb_to_recordset($10::jsonb) as f(number text, category integer, position integer, title text,
    state text, "dueOn" date, "leadOfficer" text, department text, "blockedBy" text, "nextStep" text)
  join added_categories c on c.number = f.category
  order by f.position
  returning finding_id, number, state
), added_changes as (
  insert into finding_changes (school_id, finding_id, at, person_id, to_state, reason)
  select $1, finding_id, $7, $12::bigint, state, $13 from added_findings
), added_measures as (
  insert into measures (school_id, finding_id, number, text, due_on, noted_dates, figures, assignee_printed,
    accepted_at_import)
  select $1, f.finding_id, m.number, m.text, m."dueOn", m."notedDates", m.figures, m."assigneePrinted",
    m."acceptedAtImport"
  from jsonb_to_recordset($11::jsonb) as m(finding text, number integer, text text, "dueOn" date, "notedDates" text[],
    figures jsonb, "assigneePrinted" text, "acceptedAtImport" timestamptz)
  join added_findings f on f.number = m.finding
  order by f.finding_id, m.number
)
select inspection_id from inspection`
