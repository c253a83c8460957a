import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface Linkable {
  doerId: number
  isOfOtherMeasure: boolean
  isOneReturned: boolean
}

/** Evidence of my reach and another, which may stand anywhere in the school. */
export const findLinkable = (tx: Tx, reach: Reach, evidenceId: number, otherId: number) =>
  tx.row<Linkable>(
    `select e.person_id as "doerId", o.measure_id <> e.measure_id as "isOfOtherMeasure",
       'returned' in (e.state, o.state) as "isOneReturned"
     from evidence e join evidence o on o.school_id = e.school_id and o.evidence_id = $5
     where e.school_id = $1 and e.evidence_id = $2 and ($3 = 'school' or e.branch_id = $4)
     for share of e, o`,
    [reach.schoolId, evidenceId, reach.reaching, reach.branchId, otherId],
  )

/** Two evidences in the order in which a pair is kept. */
export interface Pair {
  firstId: number
  secondId: number
}

export const pairOf = (one: number, other: number): Pair => ({
  firstId: Math.min(one, other),
  secondId: Math.max(one, other),
})

interface Said {
  personId: number
  now: Date
}

/** Said twice, the first reason stays. */
export const addLink = (tx: Tx, reach: Reach, { firstId, secondId }: Pair, reason: string, { personId, now }: Said) =>
  tx.rows(
    `insert into evidence_links (school_id, first_id, second_id, reason, at, person_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (school_id, first_id, second_id) where undone_at is null do nothing`,
    [reach.schoolId, firstId, secondId, reason, now, personId],
  )

export const undoLink = (tx: Tx, reach: Reach, { firstId, secondId }: Pair, { personId, now }: Said) =>
  tx.row<{ id: number }>(
    `update evidence_links set undone_at = $4, undone_by = $5
     where school_id = $1 and first_id = $2 and second_id = $3 and undone_at is null returning link_id as id`,
    [reach.schoolId, firstId, secondId, now, personId],
  )
