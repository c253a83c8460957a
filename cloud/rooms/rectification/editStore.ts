import type { FindingState } from '../../contract/ledgerWords'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Edit } from './editRules'

/** Who edits what, when and why. */
export interface Editing {
  findingId: number | null
  measureId?: number
  inspectionId?: number
  personId: number
  now: Date
  reason: string | null
}

/** A line of the history for each field that changed; such a line is never changed again. */
export const noteEdits = (tx: Tx, reach: Reach, by: Editing, edits: readonly Edit[]) =>
  tx.rows(
    `insert into ledger_edits (school_id, finding_id, measure_id, inspection_id, at, person_id, field, before, after, reason)
     select $1, $2::bigint, $3::bigint, $4::bigint, $5, $6, e.field, e.before, e.after, $7
     from jsonb_to_recordset($8::jsonb) as e(field text, before text, after text)`,
    [
      reach.schoolId,
      by.findingId,
      by.measureId ?? null,
      by.inspectionId ?? null,
      by.now,
      by.personId,
      by.reason,
      JSON.stringify(edits),
    ],
  )

export interface FindingWords {
  title: string
  leadOfficer: string | null
  department: string | null
  dueOn: string | null
  nextStep: string | null
  categoryId: number
  earlierFindingId: number | null
}

export interface HeldFinding extends FindingWords {
  state: FindingState
  category: string
  earlier: string | null
  /** The category that is asked for, when it is one of the same round. */
  wantedCategory: string | null
  /** The finding that is asked for, wherever it stands in the school, and whether in an earlier round. */
  wantedEarlier: string | null
  isEarlier: boolean | null
}

const said = `i.round || ' ' || o.number || ' ' || o.title`

/** A finding's words, held until commit, with what its new category and its earlier round would be called. */
export const holdFindingWords = (
  tx: Tx,
  reach: Reach,
  findingId: number,
  categoryId?: number,
  earlierId?: number | null,
) =>
  tx.row<HeldFinding>(
    `select f.state, f.title, f.lead_officer as "leadOfficer", f.department, f.due_on as "dueOn", f.next_step as "nextStep",
       f.category_id as "categoryId", f.earlier_finding_id as "earlierFindingId", c.title as category,
       (select ${said} from findings o join inspections i using (school_id, inspection_id)
         where o.school_id = $1 and o.finding_id = f.earlier_finding_id) as earlier,
       (select w.title from categories w
         where w.school_id = $1 and w.category_id = $3 and w.inspection_id = f.inspection_id) as "wantedCategory",
       wanted.said as "wantedEarlier", wanted.window_start < own.window_start as "isEarlier"
     from findings f
     join categories c on c.school_id = f.school_id and c.category_id = f.category_id
     join inspections own on own.school_id = f.school_id and own.inspection_id = f.inspection_id
     left join (select o.finding_id, i.window_start, ${said} as said
       from findings o join inspections i using (school_id, inspection_id)
       where o.school_id = $1 and o.finding_id = $4) wanted on true
     where f.school_id = $1 and f.finding_id = $2 for update of f`,
    [reach.schoolId, findingId, categoryId ?? null, earlierId ?? null],
  )

export const writeFinding = (tx: Tx, reach: Reach, findingId: number, words: FindingWords) =>
  tx.rows(
    `update findings set title = $3, lead_officer = $4, department = $5, due_on = $6, next_step = $7, category_id = $8,
       earlier_finding_id = $9
     where school_id = $1 and finding_id = $2`,
    [
      ...[reach.schoolId, findingId, words.title, words.leadOfficer, words.department, words.dueOn, words.nextStep],
      ...[words.categoryId, words.earlierFindingId],
    ],
  )

export interface NewFinding {
  categoryId: number
  number: string
  title: string
  leadOfficer: string | null
  department: string | null
  dueOn: string | null
}

/** The round of a category, held until commit, so that of two new findings each gets a place of its own. */
export const holdRoundOf = (tx: Tx, reach: Reach, categoryId: number) =>
  tx.row<{ inspectionId: number; position: number }>(
    `select i.inspection_id as "inspectionId",
       (select coalesce(max(f.position), 0) from findings f
         join categories d on d.school_id = f.school_id and d.category_id = f.category_id
         where f.school_id = $1 and d.inspection_id = c.inspection_id and d.number <= c.number) as position
     from categories c join inspections i on i.school_id = c.school_id and i.inspection_id = c.inspection_id
     where c.school_id = $1 and c.category_id = $2 for update of i`,
    [reach.schoolId, categoryId],
  )

/** Behind the last of its category: what follows moves on by one. A number that is taken breaks findings__number. */
export async function addFinding(
  tx: Tx,
  reach: Reach,
  { inspectionId, position }: { inspectionId: number; position: number },
  { categoryId, number, title, leadOfficer, department, dueOn }: NewFinding,
  { personId, now, reason }: Editing,
): Promise<number> {
  const row = await tx.row<{ id: number }>(
    `with moved as (
       update findings set position = position + 1 where school_id = $1 and inspection_id = $2 and position > $4
     ), added as (
       insert into findings (school_id, inspection_id, category_id, number, position, title, state, due_on, lead_officer,
         department)
       values ($1, $2, $3, $5, $4::integer + 1, $6, 'open', $7, $8, $9) returning finding_id
     ), noted as (
       insert into finding_changes (school_id, finding_id, at, person_id, to_state, reason)
       select $1, finding_id, $10, $11, 'open', $12 from added
     )
     select finding_id as id from added`,
    [
      ...[reach.schoolId, inspectionId, categoryId, position, number, title, dueOn, leadOfficer, department],
      ...[now, personId, reason],
    ],
  )
  if (!row) throw new Error('no finding id')
  return row.id
}
