import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { StateTurn } from './ledgerPlanRules'
import type { Bringing } from './ledgerStore'
import type { Noted } from './ledgerUndoRules'

/** Lines of the history for many rows at once. */
export const noteAll = (tx: Tx, reach: Reach, edits: readonly Noted[], by: Bringing) =>
  tx.rows(
    `insert into ledger_edits (school_id, inspection_id, finding_id, measure_id, at, person_id, field, before, after, reason)
     select $1, e."inspectionId", e."findingId", e."measureId", $3, $4::bigint, e.field, e.before, e.after, $5
     from jsonb_to_recordset($2::jsonb) as e("inspectionId" bigint, "findingId" bigint, "measureId" bigint, field text,
       before text, after text)`,
    [reach.schoolId, JSON.stringify(edits), by.at, by.personId, by.reason],
  )

export const noteTurns = (tx: Tx, reach: Reach, turns: readonly StateTurn[], by: Bringing) =>
  tx.rows(
    `insert into finding_changes (school_id, finding_id, at, person_id, from_state, to_state, reason)
     select $1, t."findingId", $3, $4::bigint, t."from", t."to", $5
     from jsonb_to_recordset($2::jsonb) as t("findingId" bigint, "from" text, "to" text)`,
    [reach.schoolId, JSON.stringify(turns), by.at, by.personId, by.reason],
  )

export interface MovedRow {
  findingId: number
  measureId: number | null
  title: string
}

/** Rows that were taken out or put back, each in the history of its finding. */
export const noteMoved = (
  tx: Tx,
  reach: Reach,
  field: 'added' | 'removed' | 'restored',
  rows: readonly MovedRow[],
  by: Bringing,
) =>
  noteAll(
    tx,
    reach,
    rows.map(({ title, ...ids }) => ({
      ...{ inspectionId: null, ...ids, field },
      before: field === 'removed' ? title : null,
      after: field === 'removed' ? null : title,
    })),
    by,
  )
