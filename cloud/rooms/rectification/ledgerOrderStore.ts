import type { Row, Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface Position {
  id: number
  position: number
}

export const listPositions = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<Position>(
    'select finding_id as id, position from findings where school_id = $1 and inspection_id = $2 order by position',
    [reach.schoolId, inspectionId],
  )

/** Findings in the order of their categories; what is new stands behind the others of its category. */
export const renumber = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows(
    `update findings f set position = n.at
     from (
       select o.finding_id, row_number() over (order by c.number, o.position, o.finding_id) as at
       from findings o join categories c on c.school_id = o.school_id and c.category_id = o.category_id
       where o.school_id = $1 and o.inspection_id = $2
     ) n
     where f.school_id = $1 and f.finding_id = n.finding_id and f.position <> n.at`,
    [reach.schoolId, inspectionId],
  )

export const setPositions = (tx: Tx, reach: Reach, positions: readonly Position[]) =>
  tx.rows(
    `update findings f set position = p.position
     from jsonb_to_recordset($2::jsonb) as p(id bigint, position integer)
     where f.school_id = $1 and f.finding_id = p.id`,
    [reach.schoolId, JSON.stringify(positions)],
  )

/** Takes out the categories among these that no finding stands in any more; they are answered whole. */
export const pruneCategories = async (tx: Tx, reach: Reach, categoryIds: readonly number[]): Promise<Row[]> => {
  const gone = await tx.rows<{ row: Row }>(
    `delete from categories c where c.school_id = $1 and c.category_id = any($2::bigint[])
       and not exists (select 1 from findings f where f.school_id = $1 and f.category_id = c.category_id)
     returning to_jsonb(c) as row`,
    [reach.schoolId, categoryIds],
  )
  return gone.map(({ row }) => row)
}

export const restoreCategories = (tx: Tx, reach: Reach, rows: readonly Row[]) =>
  tx.rows(
    `insert into categories overriding system value
     select k.* from jsonb_populate_recordset(null::categories, $2::jsonb) k where k.school_id = $1`,
    [reach.schoolId, JSON.stringify(rows)],
  )
