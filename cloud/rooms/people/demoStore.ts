import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** Those of `usernames` that live in this school, in the order given; none when it is a real one. */
export const listDemoUsernames = (tx: Tx, reach: Reach, usernames: readonly string[]) =>
  tx.rows<{ username: string }>(
    `select a.username from accounts a join schools s using (school_id)
     where a.school_id = $1 and s.is_demo and a.username = any($2::text[])
     order by array_position($2::text[], a.username)`,
    [reach.schoolId, usernames],
  )
