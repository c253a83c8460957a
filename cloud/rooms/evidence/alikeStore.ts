import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { OtherFacts } from './alikeRules'
import type { Reviewer } from './rules'
import { reviewable } from './store'

export interface Asked {
  doerId: number
  note: string
  occurredOn: string | null
}

/** The evidence, if this person may review it. */
export const findReviewable = (tx: Tx, reach: Reach, reviewer: Reviewer, evidenceId: number, today: string) =>
  tx.row<Asked>(
    `select e.person_id as "doerId", e.note, e.occurred_on as "occurredOn" from evidence e
     where e.school_id = $1 and e.evidence_id = $5 and ${reviewable}`,
    [reach.schoolId, reviewer.branchId, reviewer.isLeader, today, evidenceId],
  )

const notLinked = `not exists (select from evidence_links l where l.school_id = $1 and l.undone_at is null
    and l.first_id = least(e.evidence_id, $2) and l.second_id = greatest(e.evidence_id, $2))`

export interface PairRow {
  otherId: number
  isSame: boolean
  mineId: number
  mineDigest: string
  mineWidth: number
  mineHeight: number
  mineGrain: Uint8Array | null
  id: number
  digest: string
  width: number
  height: number
  grain: Uint8Array | null
}

/**
 * Photos handed in for other measures and not sent back, whose bytes are those of this evidence's or whose hash is at
 * most `bits` apart; the nearest first. `offset 0` keeps it to one pass over the school's photos: left to itself the
 * planner, which cannot know how few are near, reads them all again for each of the nine.
 */
export const listNear = (tx: Tx, reach: Reach, evidenceId: number, bits: number) =>
  tx.rows<PairRow>(
    `with mine as materialized (
       select p.* from evidence_photos l join photos p on p.school_id = l.school_id and p.photo_id = l.photo_id
       where l.school_id = $1 and l.evidence_id = $2
     ), near as materialized (
       select p.photo_id, p.digest, p.width, p.height, p.grain, x.*
       from photos p cross join lateral (
         select m.photo_id as mine_id, p.digest = m.digest as is_same, coalesce(bit_count(p.look # m.look), 0) as apart
         from mine m where bit_count(p.look # m.look) <= $3 or p.digest = m.digest offset 0
       ) x where p.school_id = $1
     )
     select e.evidence_id as "otherId", n.is_same as "isSame", m.photo_id as "mineId", m.digest as "mineDigest",
       m.width as "mineWidth", m.height as "mineHeight", m.grain as "mineGrain", n.photo_id as id, n.digest, n.width,
       n.height, n.grain
     from near n join mine m on m.photo_id = n.mine_id
     cross join lateral (
       select l.evidence_id from evidence_photos l where l.school_id = $1 and l.photo_id = n.photo_id offset 0
     ) o
     join evidence e on e.school_id = $1 and e.evidence_id = o.evidence_id
     where e.state in ('submitted', 'accepted') and ${notLinked}
       and e.measure_id <> (select measure_id from evidence where school_id = $1 and evidence_id = $2)
     order by n.is_same desc, n.apart, e.evidence_id desc limit 300`,
    [reach.schoolId, evidenceId, bits],
  )

/** What was handed in for other findings as done on the same day. */
export const listOfSameDay = (tx: Tx, reach: Reach, evidenceId: number) =>
  tx.rows<{ id: number; note: string }>(
    `select e.evidence_id as id, e.note
     from evidence mine join measures n on n.school_id = mine.school_id and n.measure_id = mine.measure_id
     join evidence e on e.school_id = mine.school_id and e.occurred_on = mine.occurred_on
       and e.state in ('submitted', 'accepted')
     join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id and m.finding_id <> n.finding_id
     where mine.school_id = $1 and mine.evidence_id = $2 and ${notLinked}
     order by e.evidence_id desc limit 300`,
    [reach.schoolId, evidenceId],
  )

/** Where each was handed in; whose it is only inside my reach. */
export const listOthers = (tx: Tx, reach: Reach, evidenceIds: readonly number[]) =>
  tx.rows<OtherFacts>(
    `select e.evidence_id as id, e.measure_id as "measureId", m.text as "measureText", m.due_on as "dueOn",
       f.finding_id as "findingId", f.title as "findingTitle", b.name as "branchName", e.note,
       case when $2 = 'school' or e.branch_id = $3 then p.name end as "submittedBy",
       e.occurred_on as "occurredOn", e.recorded_at as "recordedAt"
     from evidence e
     join measures m on m.school_id = e.school_id and m.measure_id = e.measure_id
     join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
     join branches b on b.school_id = e.school_id and b.branch_id = e.branch_id
     join people p on p.school_id = e.school_id and p.person_id = e.person_id
     where e.school_id = $1 and e.evidence_id = any($4::bigint[])`,
    [reach.schoolId, reach.reaching, reach.branchId, evidenceIds],
  )
