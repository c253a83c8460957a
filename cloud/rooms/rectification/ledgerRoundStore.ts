import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { SaidRow } from './ledgerSaidRules'

/** The round of this name; `held` keeps it, its findings and their measures until commit. */
export async function findRound(tx: Tx, reach: Reach, round: string, held: boolean): Promise<number | null> {
  const row = await tx.row<{ id: number }>(
    `select inspection_id as id from inspections where school_id = $1 and round = $2 ${held ? 'for update' : ''}`,
    [reach.schoolId, round],
  )
  if (row && held) await holdRows(tx, reach, row.id)
  return row?.id ?? null
}

async function holdRows(tx: Tx, reach: Reach, inspectionId: number): Promise<void> {
  const values = [reach.schoolId, inspectionId]
  await tx.rows(
    'select 1 from findings where school_id = $1 and inspection_id = $2 order by finding_id for update',
    values,
  )
  await tx.rows(
    `select 1 from measures m where m.school_id = $1 and m.finding_id in
       (select f.finding_id from findings f where f.school_id = $1 and f.inspection_id = $2)
     order by m.measure_id for update`,
    values,
  )
}

/** What the newest import that stands said of this round; null when there is none. */
export async function findBase(tx: Tx, reach: Reach, inspectionId: number): Promise<SaidRow[] | null> {
  const row = await tx.row<{ rows: SaidRow[] }>(
    `select rows from ledger_imports where school_id = $1 and inspection_id = $2 and undone_at is null
     order by import_id desc limit 1`,
    [reach.schoolId, inspectionId],
  )
  return row?.rows ?? null
}
