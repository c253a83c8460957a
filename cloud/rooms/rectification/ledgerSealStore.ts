import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Touched } from './ledgerUndoRules'

const touchedFindings = `(select f.finding_id from findings f where f.school_id = $1 and f.inspection_id = $2
  and ($3::bigint[] is null or f.finding_id = any($3)))`

const touchedMeasures = `(select m.measure_id from measures m
  join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
  where m.school_id = $1 and f.inspection_id = $2 and ($3::bigint[] is null or m.measure_id = any($4)))`

/** Where a finding stands in the order is nobody's work on it. */
const parts = [
  `select (to_jsonb(f) - 'position')::text as part from findings f
   where f.school_id = $1 and f.finding_id in ${touchedFindings}`,
  `select to_jsonb(m)::text from measures m where m.school_id = $1 and m.measure_id in ${touchedMeasures}`,
  `select 'new ' || count(*) from measures m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
   where m.school_id = $1 and f.inspection_id = $2 and ($3::bigint[] is null or f.finding_id = any($3))`,
  `select 'evidence ' || e.evidence_id || e.state from evidence e
   where e.school_id = $1 and e.measure_id in ${touchedMeasures}`,
  `select 'turn ' || max(c.change_id) from finding_changes c
   where c.school_id = $1 and c.finding_id in ${touchedFindings}`,
  `select 'edit ' || max(e.edit_id) from ledger_edits e
   where e.school_id = $1 and (e.measure_id in ${touchedMeasures}
     or (e.measure_id is null and e.finding_id in ${touchedFindings}) or ($6 and e.inspection_id = $2))`,
  `select 'request ' || r.request_id from closure_requests r
   where r.school_id = $1 and r.finding_id in ${touchedFindings}`,
  `select 'look back ' || l.look_back_id from look_backs l where l.school_id = $1 and l.finding_id in ${touchedFindings}`,
  `select 'later ' || o.finding_id from findings o
   where o.school_id = $1 and o.earlier_finding_id in ${touchedFindings}`,
  `select to_jsonb(i)::text from inspections i where $6 and i.school_id = $1 and i.inspection_id = $2`,
  `select to_jsonb(p)::text from phases p where $6 and p.school_id = $1 and p.inspection_id = $2`,
  `select to_jsonb(c)::text from categories c
   where c.school_id = $1 and c.inspection_id = $2 and ($3::bigint[] is null or c.category_id = any($5))`,
  `select 'in category ' || count(*) from findings f
   where f.school_id = $1 and f.inspection_id = $2 and ($3::bigint[] is null or f.category_id = any($5))`,
  `select 'letter ' || l.letter_id from letters l where $3::bigint[] is null and l.school_id = $1 and l.inspection_id = $2`,
]

/** One figure of the touched rows and of all that hangs on them: it is another one as soon as anybody worked on them. */
export async function sealOf(tx: Tx, reach: Reach, touched: Touched): Promise<string> {
  const row = await tx.row<{ seal: string }>(
    `select md5(coalesce(string_agg(part, '|' order by part), '')) as seal from (${parts.join(' union all ')}) p`,
    [
      ...[reach.schoolId, touched.inspectionId, touched.findings, touched.measures, touched.categories],
      touched.hasRound,
    ],
  )
  return row?.seal ?? ''
}

/** A number that a row would come back with and that another bears now. */
export const isNumberTaken = async (tx: Tx, reach: Reach, removedIds: readonly number[], leaving: readonly number[]) =>
  (await tx.row(
    `select 1 from ledger_removed r join findings f on f.school_id = $1
     left join measures m on m.school_id = $1 and m.finding_id = f.finding_id
     where r.school_id = $1 and r.removed_id = any($2::bigint[]) and (
       (r.measure_id is null and f.inspection_id = r.inspection_id and f.number = r.kept->>'number'
         and not f.finding_id = any($3::bigint[]))
       or (r.measure_id is not null and m.finding_id = r.finding_id and m.number = (r.kept->>'number')::integer))
     limit 1`,
    [reach.schoolId, removedIds, leaving],
  )) !== undefined
