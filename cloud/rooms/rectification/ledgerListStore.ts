import type { FindingLine, ResultLine, TaskLine } from '../../contract/ledgerLines'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** Which rows of a round; `limit` null: all of them, for a sheet. */
export interface Slice {
  inspectionId: number
  from: number
  limit: number | null
}

const valuesOf = (reach: Reach, { inspectionId, from, limit }: Slice) => [reach.schoolId, inspectionId, limit, from]

/** 问题清单 */
export const listFindingLines = (tx: Tx, reach: Reach, slice: Slice) =>
  tx.rows<FindingLine>(
    `select f.finding_id as "findingId", f.number, f.title, c.title as category, f.state,
       f.lead_officer as "leadOfficer", f.department, f.due_on as "dueOn", f.blocked_by as "blockedBy"
     from findings f join categories c on c.school_id = f.school_id and c.category_id = f.category_id
     where f.school_id = $1 and f.inspection_id = $2 order by f.position limit $3 offset $4`,
    valuesOf(reach, slice),
  )

/** 任务清单 */
export const listTaskLines = (tx: Tx, reach: Reach, slice: Slice) =>
  tx.rows<TaskLine>(
    `select s.*, n.state from (
       select f.finding_id as "findingId", m.measure_id as "measureId", f.number, f.title, m.number as measure, m.text,
         coalesce(m.department, f.department) as department, coalesce(p.name, m.assignee_printed) as assignee,
         m.due_on as "dueOn", m.fix_now as "fixNow", f.position
       from findings f join measures m on m.school_id = f.school_id and m.finding_id = f.finding_id
       left join people p on p.school_id = m.school_id and p.person_id = m.assignee_id
       where f.school_id = $1 and f.inspection_id = $2 order by f.position, m.number limit $3 offset $4
     ) s join measures_now n on n.school_id = $1 and n.measure_id = s."measureId"
     order by s.position, s.measure`,
    valuesOf(reach, slice),
  )

/** 效果清单: what was accepted, by its day in Shanghai. */
export const listResultLines = (tx: Tx, reach: Reach, slice: Slice) =>
  tx.rows<ResultLine>(
    `select f.finding_id as "findingId", f.number, f.title, f.state, f.next_step as "nextStep",
       (select count(*)::integer from measures m where m.school_id = $1 and m.finding_id = f.finding_id) as measures,
       coalesce((
         select jsonb_agg(jsonb_build_object('measure', m.number, 'note', e.note, 'photos',
             (select count(*) from evidence_photos h where h.school_id = $1 and h.evidence_id = e.evidence_id),
             'on', (coalesce(e.decided_at, m.accepted_at_import) at time zone 'Asia/Shanghai')::date) order by m.number)
         from measures m left join evidence e on e.school_id = $1 and e.measure_id = m.measure_id and e.state = 'accepted'
         where m.school_id = $1 and m.finding_id = f.finding_id
           and (e.evidence_id is not null or m.accepted_at_import is not null)), '[]') as accepted
     from findings f where f.school_id = $1 and f.inspection_id = $2 order by f.position limit $3 offset $4`,
    valuesOf(reach, slice),
  )

/** How many rows each list has in all. */
export const countLines = async (tx: Tx, reach: Reach, inspectionId: number) => {
  const row = await tx.row<{ findings: number; measures: number }>(
    `select (select count(*)::integer from findings f where f.school_id = $1 and f.inspection_id = $2) as findings,
       (select count(*)::integer from findings f join measures m on m.school_id = f.school_id and m.finding_id = f.finding_id
         where f.school_id = $1 and f.inspection_id = $2) as measures`,
    [reach.schoolId, inspectionId],
  )
  return row ?? { findings: 0, measures: 0 }
}
