import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { noteMoved } from './ledgerHistoryStore'
import { removeRows } from './ledgerRowsStore'
import type { Removing } from './ledgerStandingRules'
import type { Bringing } from './ledgerStore'

/** A finding or one measure, held until commit, with what speaks against taking it out. */
export async function holdForRemoval(
  tx: Tx,
  reach: Reach,
  { findingId, measureId }: { findingId?: number; measureId?: number },
): Promise<Removing | undefined> {
  const values = [reach.schoolId, findingId ?? null, measureId ?? null]
  // Evidence that comes at the same moment waits for its measure, so it is seen or comes too late.
  await tx.rows(
    'select 1 from measures where school_id = $1 and (measure_id = $3 or finding_id = $2) order by measure_id for update',
    values,
  )
  return tx.row<Removing>(
    `select f.state as "findingState",
       exists (select 1 from measures m join evidence e on e.school_id = $1 and e.measure_id = m.measure_id
         where m.school_id = $1 and (m.measure_id = $3 or m.finding_id = $2))
       or ($2::bigint is not null and (exists (select 1 from closure_requests r where r.school_id = $1 and r.finding_id = $2)
         or exists (select 1 from look_backs l where l.school_id = $1 and l.finding_id = $2)
         or exists (select 1 from findings o where o.school_id = $1 and o.earlier_finding_id = $2))) as "isUsed",
       exists (select 1 from measures m where m.school_id = $1 and (m.measure_id = $3 or m.finding_id = $2)
         and m.accepted_at_import is not null) as "isAccepted"
     from findings f
     where f.school_id = $1 and (f.finding_id = $2 or f.finding_id =
       (select m.finding_id from measures m where m.school_id = $1 and m.measure_id = $3))
     for update of f`,
    values,
  )
}

/** Takes out what was asked for and tells so in the history; measures go with their finding without a line of their own. */
export async function takeOut(
  tx: Tx,
  reach: Reach,
  gone: { findings: readonly number[]; measures: readonly number[] },
  by: Bringing,
) {
  const removed = await removeRows(tx, reach, gone, by)
  const isWhole = new Set(gone.findings)
  const told = removed.filter(({ findingId, measureId }) => measureId === null || !isWhole.has(findingId))
  await noteMoved(tx, reach, 'removed', told, by)
}
