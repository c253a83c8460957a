import type { Person } from '../../contract/people'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

/** Changes of a school's roster go one after the other, so that two cannot add one name or remove the last administrator. */
export const lockRoster = (tx: Tx, reach: Reach) =>
  tx.row('select 1 from schools where school_id = $1 for no key update', [reach.schoolId])

/** Undefined when the branch is not there or out of reach. */
export const findBranch = (tx: Tx, reach: Reach, branchId: number) =>
  tx.row<{ id: number }>(
    `select branch_id as id from branches
     where school_id = $1 and branch_id = $2 and ($3::bigint is null or branch_id = $3)`,
    [reach.schoolId, branchId, reach.branchId],
  )

export const listBranchRows = (tx: Tx, reach: Reach, today: string) =>
  tx.rows<{ id: number; name: string; people: number }>(
    `select b.branch_id as id, b.name, count(m.person_id)::int as people
     from branches b
     left join memberships m on m.school_id = b.school_id and m.branch_id = b.branch_id
       and m.joined_on <= $2 and (m.left_on is null or m.left_on >= $2)
     where b.school_id = $1
     group by b.branch_id, b.name, b.position
     order by b.position, b.branch_id`,
    [reach.schoolId, today],
  )

/** In the order given, after the branches that are there. */
export const addBranches = (tx: Tx, reach: Reach, names: readonly string[]) =>
  tx.rows<{ id: number; name: string }>(
    `insert into branches (school_id, name, position)
     select $1, n.name, n.place + (select coalesce(max(position), 0) from branches where school_id = $1)
     from unnest($2::text[]) with ordinality as n (name, place) order by n.place
     returning branch_id as id, name`,
    [reach.schoolId, names],
  )

/** Whether someone else of that name is, or will be, in the branch. */
export const isNameTaken = async (
  tx: Tx,
  reach: Reach,
  where: { branchId: number; name: string; personId: number | null },
  today: string,
): Promise<boolean> => {
  const found = await tx.row(
    `select 1 from memberships m join people p using (school_id, person_id)
     where m.school_id = $1 and m.branch_id = $2 and p.name = $3 and p.person_id is distinct from $4
       and (m.left_on is null or m.left_on >= $5) limit 1`,
    [reach.schoolId, where.branchId, where.name, where.personId, today],
  )
  return found !== undefined
}

/**
 * The roster: each person with the membership that holds today, else the newest; narrowed to a branch, the membership
 * there. People in no branch (an administrator) are seen by the whole school's reach only.
 */
export const listPersonRows = (
  tx: Tx,
  reach: Reach,
  wish: { branchId: number | null; text: string; withLeft: boolean },
  today: string,
) =>
  tx.rows<Person>(
    `select p.person_id as id, p.name, p.roles, m.branch_id as "branchId", b.name as "branchName",
       m.joined_on as "joinedOn", m.left_on as "leftOn",
       exists (select from accounts a where a.school_id = p.school_id and a.person_id = p.person_id) as "hasAccount"
     from people p
     left join lateral (
       select * from memberships m
       where m.school_id = p.school_id and m.person_id = p.person_id
         and ($2::bigint is null or m.branch_id = $2) and ($3::bigint is null or m.branch_id = $3)
       order by (m.joined_on <= $6) desc, m.joined_on desc limit 1
     ) m on true
     left join branches b on b.school_id = m.school_id and b.branch_id = m.branch_id
     where p.school_id = $1 and p.closed_at is null and (coalesce($2, $3) is null or m.person_id is not null)
       and ($5 or m.left_on is null or m.left_on >= $6) and strpos(lower(p.name), lower($4)) > 0
     order by b.position nulls last, b.branch_id, p.person_id`,
    [reach.schoolId, reach.branchId, wish.branchId, wish.text, wish.withLeft, today],
  )
