import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { MeasureStanding } from './editRules'
import { lockMeasure } from './measureStore'

export interface MeasureWords {
  text: string
  dueOn: string | null
  department: string | null
  fixNow: boolean
}

export interface HeldMeasure extends MeasureStanding, MeasureWords {
  findingId: number
}

/** A measure's words and where it stands, held until commit. */
export async function holdMeasureWords(tx: Tx, reach: Reach, measureId: number) {
  await lockMeasure(tx, reach, measureId)
  return tx.row<HeldMeasure>(
    `select m.finding_id as "findingId", f.state as "findingState", m.text, m.due_on as "dueOn", m.department,
       m.fix_now as "fixNow",
       (select n.state from measures_now n where n.school_id = $1 and n.measure_id = m.measure_id) as state
     from measures m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     where m.school_id = $1 and m.measure_id = $2`,
    [reach.schoolId, measureId],
  )
}

export const writeMeasure = (tx: Tx, reach: Reach, measureId: number, words: MeasureWords) =>
  tx.rows(
    `update measures set text = $3, due_on = $4, department = $5, fix_now = $6
     where school_id = $1 and measure_id = $2`,
    [reach.schoolId, measureId, words.text, words.dueOn, words.department, words.fixNow],
  )

/** Behind the last of its finding, which the caller holds. */
export async function addMeasure(tx: Tx, reach: Reach, findingId: number, words: MeasureWords): Promise<number> {
  const row = await tx.row<{ id: number }>(
    `insert into measures (school_id, finding_id, number, text, due_on, department, fix_now)
     select $1, $2, coalesce(max(m.number), 0) + 1, $3, $4::date, $5, $6::boolean
     from measures m where m.school_id = $1 and m.finding_id = $2 returning measure_id as id`,
    [reach.schoolId, findingId, words.text, words.dueOn, words.department, words.fixNow],
  )
  if (!row) throw new Error('no measure id')
  return row.id
}
