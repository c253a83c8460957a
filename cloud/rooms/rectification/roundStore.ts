import type { RoundField } from '../../contract/ledgerWords'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { RoundWords } from './editRules'

/** A round's dates and phases, held until commit. */
export const holdRound = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.row<RoundWords>(
    `select i.feedback_on as "feedbackOn", i.window_start as "windowStart", i.window_end as "windowEnd",
       coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
           order by p.number)
         from phases p where p.school_id = $1 and p.inspection_id = i.inspection_id), '[]') as phases
     from inspections i where i.school_id = $1 and i.inspection_id = $2 for update of i`,
    [reach.schoolId, inspectionId],
  )

/** The phases are written anew, numbered in their order. */
export async function writeRound(tx: Tx, reach: Reach, inspectionId: number, round: RoundWords): Promise<void> {
  await tx.rows(
    `update inspections set feedback_on = $3, window_start = $4, window_end = $5
     where school_id = $1 and inspection_id = $2`,
    [reach.schoolId, inspectionId, round.feedbackOn, round.windowStart, round.windowEnd],
  )
  await tx.rows('delete from phases where school_id = $1 and inspection_id = $2', [reach.schoolId, inspectionId])
  await tx.rows(
    `insert into phases (school_id, inspection_id, number, name, starts_on, ends_on)
     select $1, $2, p.number, p.phase->>'name', (p.phase->>'startsOn')::date, (p.phase->>'endsOn')::date
     from jsonb_array_elements($3::jsonb) with ordinality as p(phase, number)`,
    [reach.schoolId, inspectionId, JSON.stringify(round.phases)],
  )
}

export interface RoundEditRow {
  at: Date
  by: string | null
  field: RoundField
  before: string | null
  after: string | null
  reason: string | null
}

export const listRoundEdits = (tx: Tx, reach: Reach, inspectionId: number) =>
  tx.rows<RoundEditRow>(
    `select e.at, p.name as by, e.field, e.before, e.after, e.reason
     from ledger_edits e left join people p on p.school_id = e.school_id and p.person_id = e.person_id
     where e.school_id = $1 and e.inspection_id = $2 order by e.at desc, e.edit_id desc limit 100`,
    [reach.schoolId, inspectionId],
  )

export const isRound = async (tx: Tx, reach: Reach, inspectionId: number) =>
  (await tx.row('select 1 from inspections where school_id = $1 and inspection_id = $2', [
    reach.schoolId,
    inspectionId,
  ])) !== undefined
