import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { SubmittingFacts } from './rules'

/** The measure with its row held until commit, and how many of the photos are the submitter's own. */
export const holdMeasure = (tx: Tx, reach: Reach, measureId: number, photoIds: readonly number[]) =>
  tx.row<SubmittingFacts>(
    `select m.assignee_id as "assigneeId", f.state as "findingState",
       (select n.state from measures_now n where n.school_id = $1 and n.measure_id = m.measure_id) as state,
       (select count(*)::integer from photos p
         where p.school_id = $1 and p.person_id = $3 and p.photo_id = any($4::bigint[])) as "photosThere"
     from measures m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     where m.school_id = $1 and m.measure_id = $2 for update of m`,
    [reach.schoolId, measureId, reach.personId, photoIds],
  )

/** The newest photo of this person that came with these bytes: just what holdMeasure would count as theirs. */
export const findSent = (tx: Tx, reach: Reach, digest: string) =>
  tx.row<{ photoId: number }>(
    `select photo_id as "photoId" from photos where school_id = $1 and person_id = $2 and sent_digest = $3
     order by photo_id desc limit 1`,
    [reach.schoolId, reach.personId, digest],
  )

export interface NewEvidence {
  measureId: number
  branchId: number | null
  note: string
  occurredOn: string | null
  photoIds: readonly number[]
  now: Date
}

/** The evidence and its photos in their order; the branch is the doer's of this day and stays so. */
export async function addEvidence(tx: Tx, reach: Reach, made: NewEvidence): Promise<number> {
  const row = await tx.row<{ evidence_id: number }>(
    `with made as (
       insert into evidence (school_id, measure_id, person_id, branch_id, note, occurred_on, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning evidence_id
     ), linked as (
       insert into evidence_photos (school_id, evidence_id, position, photo_id)
       select $1, made.evidence_id, p.position, p.photo_id
       from made, unnest($8::bigint[]) with ordinality as p(photo_id, position)
     )
     select evidence_id from made`,
    [
      reach.schoolId,
      made.measureId,
      reach.personId,
      made.branchId,
      made.note,
      made.occurredOn,
      made.now,
      made.photoIds,
    ],
  )
  if (!row) throw new Error('no evidence id')
  return row.evidence_id
}
