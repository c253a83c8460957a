import { closedName } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export const isDemoSchool = async (tx: Tx, reach: Reach): Promise<boolean> =>
  (await tx.row('select 1 from schools where school_id = $1 and is_demo', [reach.schoolId])) !== undefined

/** What every room keeps of a person by their own wish goes; what the school must keep loses the name (0010). */
export async function forgetPerson(tx: Tx, reach: Reach, personId: number, now: Date, today: string): Promise<void> {
  await tx.rows('select zb_forget_person($1, $2)', [reach.schoolId, personId])
  await tx.rows(
    `update memberships set left_on = greatest($3::date, joined_on - 1)
     where school_id = $1 and person_id = $2 and (left_on is null or left_on > $3)`,
    [reach.schoolId, personId, today],
  )
  await tx.rows('update people set name = $3, closed_at = $4 where school_id = $1 and person_id = $2', [
    reach.schoolId,
    personId,
    closedName,
    now,
  ])
}
