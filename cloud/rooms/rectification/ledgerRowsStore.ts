import type { Row, Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { MovedRow } from './ledgerHistoryStore'
import type { Bringing } from './ledgerStore'
import type { WholeRows } from './ledgerUndoRules'

export type RowIds = Record<keyof WholeRows, number[]>

const ids = { inspections: 'inspection_id', categories: 'category_id', findings: 'finding_id', measures: 'measure_id' }

/** What a sheet can change of a row; the rest is left as it stands. */
const columns = {
  inspections: ['inspector', 'feedback_on', 'window_start', 'window_end'],
  categories: ['title'],
  findings: [
    ...['category_id', 'title', 'state', 'state_printed', 'state_since', 'lead_officer', 'department', 'blocked_by'],
    ...['next_step', 'due_on'],
  ],
  measures: ['text', 'due_on', 'noted_dates', 'assignee_id', 'assignee_printed', 'department', 'fix_now'],
}

const tables = Object.keys(ids) as (keyof WholeRows)[]

export async function wholeRows(tx: Tx, reach: Reach, wanted: RowIds): Promise<WholeRows> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const text = `select to_jsonb(r) as row from ${table} r where r.school_id = $1 and r.${ids[table]} = any($2::bigint[])`
      const rows = wanted[table].length > 0 ? await tx.rows<{ row: Row }>(text, [reach.schoolId, wanted[table]]) : []
      return [table, rows.map(({ row }) => row)]
    }),
  )
  return Object.fromEntries(found)
}

/** Writes what a sheet can change of these rows, a statement for each table. */
export async function rewriteRows(tx: Tx, reach: Reach, rows: WholeRows): Promise<void> {
  for (const table of tables) {
    if (rows[table].length === 0) continue
    const set = columns[table].map((column) => `${column} = n.${column}`).join(', ')
    await tx.rows(
      `update ${table} r set ${set} from jsonb_populate_recordset(null::${table}, $2::jsonb) n
       where r.school_id = $1 and r.${ids[table]} = n.${ids[table]}`,
      [reach.schoolId, JSON.stringify(rows[table])],
    )
  }
}

/** Takes findings, their measures and single measures out; each lies whole in ledger_removed, whose ids are answered. */
export const removeRows = (
  tx: Tx,
  reach: Reach,
  gone: { findings: readonly number[]; measures: readonly number[] },
  by: Bringing,
) =>
  tx.rows<MovedRow & { id: number }>(
    `with gone_measures as (
       delete from measures where school_id = $1 and (finding_id = any($2::bigint[]) or measure_id = any($3::bigint[]))
       returning *
     ), gone_findings as (
       delete from findings where school_id = $1 and finding_id = any($2::bigint[]) returning *
     )
     insert into ledger_removed (school_id, inspection_id, finding_id, measure_id, at, person_id, reason, kept)
     select $1, f.inspection_id, f.finding_id, null, $4::timestamptz, $5::bigint, $6, to_jsonb(f) from gone_findings f
     union all
     select $1, f.inspection_id, m.finding_id, m.measure_id, $4, $5, $6, to_jsonb(m)
     from gone_measures m join findings f on f.school_id = $1 and f.finding_id = m.finding_id
     returning removed_id as id, finding_id as "findingId", measure_id as "measureId",
       coalesce(kept->>'title', kept->>'text') as title`,
    [reach.schoolId, gone.findings, gone.measures, by.at, by.personId, by.reason],
  )

/** Puts rows back as they lay there, under their own ids; a category that they need is there. */
export async function restoreRows(tx: Tx, reach: Reach, removedIds: readonly number[]): Promise<MovedRow[]> {
  for (const [table, isIt] of [
    ['findings', 'is null'],
    ['measures', 'is not null'],
  ]) {
    await tx.rows(
      `insert into ${table} overriding system value
       select k.* from ledger_removed r cross join lateral jsonb_populate_record(null::${table}, r.kept) k
       where r.school_id = $1 and r.removed_id = any($2::bigint[]) and r.measure_id ${isIt}`,
      [reach.schoolId, removedIds],
    )
  }
  return tx.rows<MovedRow>(
    `delete from ledger_removed where school_id = $1 and removed_id = any($2::bigint[])
     returning finding_id as "findingId", measure_id as "measureId", coalesce(kept->>'title', kept->>'text') as title`,
    [reach.schoolId, removedIds],
  )
}
