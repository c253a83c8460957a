import type { Role } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Membership } from './rules'

export interface PersonRow {
  id: number
  name: string
  roles: Role[]
  /** The newest membership, over or not. */
  last: Membership | null
}

/** Who closed their account is not there any more. */
export const findPerson = (tx: Tx, reach: Reach, personId: number) =>
  tx.row<PersonRow>(
    `select p.person_id as id, p.name, p.roles, m.last
     from people p
     left join lateral (
       select json_build_object('branchId', branch_id, 'joinedOn', joined_on, 'leftOn', left_on) as last from memberships
       where school_id = p.school_id and person_id = p.person_id order by joined_on desc limit 1
     ) m on true
     where p.school_id = $1 and p.person_id = $2 and p.closed_at is null`,
    [reach.schoolId, personId],
  )

export async function insertPerson(
  tx: Tx,
  reach: Reach,
  person: { name: string; roles: readonly Role[]; branchId: number; joinedOn: string },
): Promise<number> {
  const row = await tx.row<{ id: number }>(
    'insert into people (school_id, name, roles) values ($1, $2, $3) returning person_id as id',
    [reach.schoolId, person.name, person.roles],
  )
  if (!row) throw new Error('no person id')
  await addMembership(tx, reach, row.id, { ...person, leftOn: null })
  return row.id
}

export const updatePerson = (tx: Tx, reach: Reach, person: { id: number; name: string; roles: readonly Role[] }) =>
  tx.rows('update people set name = $3, roles = $4 where school_id = $1 and person_id = $2', [
    reach.schoolId,
    person.id,
    person.name,
    person.roles,
  ])

export const addMembership = (tx: Tx, reach: Reach, personId: number, { branchId, joinedOn, leftOn }: Membership) =>
  tx.rows('insert into memberships (school_id, person_id, branch_id, joined_on, left_on) values ($1, $2, $3, $4, $5)', [
    reach.schoolId,
    personId,
    branchId,
    joinedOn,
    leftOn,
  ])

/** The membership that began on that day, as it shall read from now on. */
export const keepMembership = (tx: Tx, reach: Reach, personId: number, { branchId, joinedOn, leftOn }: Membership) =>
  tx.rows(
    `update memberships set branch_id = $4, left_on = $5
     where school_id = $1 and person_id = $2 and joined_on = $3 and (branch_id <> $4 or left_on is distinct from $5)`,
    [reach.schoolId, personId, joinedOn, branchId, leftOn],
  )

/** Whether an administrator is left who can sign in and stays. */
export async function hasAdmin(tx: Tx, reach: Reach): Promise<boolean> {
  const found = await tx.row(
    `select 1 from people p join accounts a using (school_id, person_id)
     where p.school_id = $1 and 'admin' = any(p.roles)
       and (exists (select from memberships m where m.school_id = p.school_id and m.person_id = p.person_id and m.left_on is null)
         or not exists (select from memberships m where m.school_id = p.school_id and m.person_id = p.person_id))
     limit 1`,
    [reach.schoolId],
  )
  return found !== undefined
}
