import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface Candidate {
  personId: number
  name: string
  isHere: boolean
}

/** The person of that name in the branch, before one who has left it. */
export const findByName = (tx: Tx, reach: Reach, branchId: number, name: string, today: string) =>
  tx.row<Candidate>(
    `select p.person_id as "personId", p.name, (m.left_on is null or m.left_on >= $4) as "isHere"
     from memberships m join people p using (school_id, person_id)
     where m.school_id = $1 and m.branch_id = $2 and p.name = $3 and p.closed_at is null
     order by 3 desc, m.joined_on desc limit 1`,
    [reach.schoolId, branchId, name, today],
  )

/** Two requests for one person go one after the other, so that the second sees what the first has done. */
export const lockPerson = (tx: Tx, reach: Reach, personId: number) =>
  tx.row('select 1 from people where school_id = $1 and person_id = $2 for no key update', [reach.schoolId, personId])

export const findAccountOf = (tx: Tx, reach: Reach, personId: number) =>
  tx.row('select 1 from accounts where school_id = $1 and person_id = $2', [reach.schoolId, personId])
