import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { noteAll, noteMoved, noteTurns } from './ledgerHistoryStore'
import { pruneCategories, restoreCategories, setPositions } from './ledgerOrderStore'
import { takeOut } from './ledgerRemovalStore'
import { removeRows, restoreRows, rewriteRows } from './ledgerRowsStore'
import type { SaidRow } from './ledgerSaidRules'
import { isNumberTaken, sealOf } from './ledgerSealStore'
import type { Bringing } from './ledgerStore'
import { touchedBy, turnedBack, turnsBack, type Undo } from './ledgerUndoRules'

export interface ImportRow {
  importId: number
  inspectionId: number
  round: string
  at: Date
  by: string | null
  undo: Undo
}

/** Seals what an import touched and keeps it as the newest of its round. */
export async function keepImport(
  tx: Tx,
  reach: Reach,
  inspectionId: number,
  said: readonly SaidRow[],
  undo: Omit<Undo, 'seal'>,
  by: Bringing,
): Promise<number> {
  const seal = await sealOf(tx, reach, touchedBy(inspectionId, undo))
  const row = await tx.row<{ id: number }>(
    `insert into ledger_imports (school_id, inspection_id, at, person_id, rows, undo)
     values ($1, $2, $3, $4, $5, $6) returning import_id as id`,
    [reach.schoolId, inspectionId, by.at, by.personId, JSON.stringify(said), JSON.stringify({ ...undo, seal })],
  )
  if (!row) throw new Error('no import id')
  return row.id
}

/** The newest import that stands, of one round or of the school; `held` keeps its round until commit. */
export const findImport = (tx: Tx, reach: Reach, wish: { inspectionId?: number; importId?: number; held: boolean }) =>
  tx.row<ImportRow>(
    `select m.import_id as "importId", m.inspection_id as "inspectionId", i.round, m.at, p.name as by, m.undo
     from ledger_imports m
     join inspections i on i.school_id = m.school_id and i.inspection_id = m.inspection_id
     left join people p on p.school_id = m.school_id and p.person_id = m.person_id
     where m.school_id = $1 and m.undone_at is null and ($2::bigint is null or m.inspection_id = $2)
       and ($3::bigint is null or m.import_id = $3)
       and not exists (select 1 from ledger_imports n where n.school_id = $1 and n.inspection_id = m.inspection_id
         and n.undone_at is null and n.import_id > m.import_id)
     order by m.import_id desc limit 1 ${wish.held ? 'for update of m, i' : ''}`,
    [reach.schoolId, wish.inspectionId ?? null, wish.importId ?? null],
  )

/** Whether nobody has worked on its rows since. */
export async function canUndo(tx: Tx, reach: Reach, { inspectionId, undo }: ImportRow): Promise<boolean> {
  const seal = await sealOf(tx, reach, touchedBy(inspectionId, undo))
  if (seal !== undo.seal) return false
  const removed = undo.removed.map(({ id }) => id)
  return removed.length === 0 || !(await isNumberTaken(tx, reach, removed, undo.added.findings))
}

/** Brings the ledger back to where it stood before; what that does is told in the history too. */
export async function stepBack(tx: Tx, reach: Reach, { importId, inspectionId, undo }: ImportRow, by: Bringing) {
  await tx.rows('update ledger_imports set undone_at = $3, undone_by = $4 where school_id = $1 and import_id = $2', [
    reach.schoolId,
    importId,
    by.at,
    by.personId,
  ])
  if (undo.isNew) return removeRound(tx, reach, inspectionId, by)
  await restoreCategories(tx, reach, undo.pruned)
  await rewriteRows(tx, reach, undo.before)
  const restored = await restoreRows(
    tx,
    reach,
    undo.removed.map(({ id }) => id),
  )
  const removed = await removeRows(tx, reach, undo.added, by)
  await pruneCategories(tx, reach, undo.added.categories)
  await setPositions(tx, reach, undo.positions)
  await noteAll(tx, reach, turnedBack(undo.edits), by)
  await noteTurns(tx, reach, turnsBack(undo.turns), by)
  await noteMoved(tx, reach, 'restored', restored, by)
  return noteMoved(tx, reach, 'removed', removed, by)
}

async function removeRound(tx: Tx, reach: Reach, inspectionId: number, by: Bringing) {
  const values = [reach.schoolId, inspectionId]
  const findings = await tx.rows<{ id: number }>(
    'select finding_id as id from findings where school_id = $1 and inspection_id = $2',
    values,
  )
  await takeOut(tx, reach, { findings: findings.map(({ id }) => id), measures: [] }, by)
  await tx.rows('delete from phases where school_id = $1 and inspection_id = $2', values)
  await tx.rows('delete from categories where school_id = $1 and inspection_id = $2', values)
  await tx.rows('delete from inspections where school_id = $1 and inspection_id = $2', values)
}
