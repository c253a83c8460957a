import { dayOf } from '../../contract/calendar'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

interface PhotoRow {
  photo_id: number
}
interface Link extends PhotoRow {
  evidence_id: number
}

const idsOf = (rows: readonly PhotoRow[]) => rows.map(({ photo_id }) => photo_id)

/** Evidence of a finding closed before that moment; one that was closed elsewhere counts from when it was handed in. */
const over = `select e.evidence_id from evidence e
  join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
  join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
  where e.school_id = $1 and f.state in ('done', 'doneKeep') and greatest(e.recorded_at, (
    select max(c.at) from finding_changes c where c.school_id = f.school_id and c.finding_id = f.finding_id)) < $2`

/** Answers the photos that no other evidence holds. */
export async function unlinkOldPhotos(tx: Tx, reach: Reach, before: Date, now: Date): Promise<number[]> {
  const unlinked = await tx.rows<Link>(
    `delete from evidence_photos where school_id = $1 and evidence_id in (${over}) returning photo_id, evidence_id`,
    [reach.schoolId, before],
  )
  await tx.rows(`update evidence set photos_dropped_on = $3 where school_id = $1 and evidence_id = any($2::bigint[])`, [
    reach.schoolId,
    unlinked.map(({ evidence_id }) => evidence_id),
    dayOf(now),
  ])
  const free = await tx.rows<PhotoRow>(
    `select photo_id from unnest($2::bigint[]) as g(photo_id) where not exists (
       select from evidence_photos e where e.school_id = $1 and e.photo_id = g.photo_id)`,
    [reach.schoolId, idsOf(unlinked)],
  )
  return idsOf(free)
}

/** Uploaded before that moment and never handed in. */
export const listLoosePhotos = async (tx: Tx, reach: Reach, before: Date): Promise<number[]> =>
  idsOf(
    await tx.rows<PhotoRow>(
      `select photo_id from photos p where p.school_id = $1 and p.made_at < $2 and not exists (
         select from evidence_photos e where e.school_id = p.school_id and e.photo_id = p.photo_id)`,
      [reach.schoolId, before],
    ),
  )
