import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { KnownPerson, Step } from './matchRules'

export const listKnown = (tx: Tx, reach: Reach) =>
  tx.rows<KnownPerson>(
    `select p.person_id as id, p.name, p.roles,
       json_agg(json_build_object('branch', b.name, 'joinedOn', m.joined_on, 'leftOn', m.left_on) order by m.joined_on) as memberships
     from people p join memberships m using (school_id, person_id) join branches b using (school_id, branch_id)
     where p.school_id = $1
     group by p.person_id, p.name, p.roles
     order by p.person_id`,
    [reach.schoolId],
  )

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>

/** Columns for `unnest`: one statement for all rows, however many. */
const columnsOf = (steps: readonly Step[]) => ({
  branches: steps.map(({ row }) => row.branch),
  names: steps.map(({ row }) => row.name),
  // An array of arrays must be square, so roles travel as one text.
  roles: steps.map(({ row }) => row.roles.join()),
  joined: steps.map(({ row }) => row.joinedOn),
  left: steps.map(({ row }) => row.leftOn),
})

/** Answers the new ids in the order of the steps. */
export async function addPeople(tx: Tx, reach: Reach, steps: readonly Of<'add'>[]): Promise<number[]> {
  const ids = await tx.rows<{ id: number }>(
    `select nextval(pg_get_serial_sequence('people', 'person_id')) as id from generate_series(1, $1::int)`,
    [steps.length],
  )
  const { names, roles } = columnsOf(steps)
  await tx.rows(
    `insert into people (school_id, person_id, name, roles) overriding system value
     select $1, n.id, n.name, string_to_array(n.roles, ',') from unnest($2::bigint[], $3::text[], $4::text[]) as n (id, name, roles)`,
    [reach.schoolId, ids.map(({ id }) => id), names, roles],
  )
  return ids.map(({ id }) => id)
}

export async function addMemberships(tx: Tx, reach: Reach, ids: readonly number[], steps: readonly Step[]) {
  const { branches, joined, left } = columnsOf(steps)
  await tx.rows(
    `insert into memberships (school_id, person_id, branch_id, joined_on, left_on)
     select $1, n.id, b.branch_id, n.joined_on, n.left_on
     from unnest($2::bigint[], $3::text[], $4::date[], $5::date[]) as n (id, branch, joined_on, left_on)
     join branches b on b.school_id = $1 and b.name = n.branch`,
    [reach.schoolId, ids, branches, joined, left],
  )
}

export async function changeMemberships(tx: Tx, reach: Reach, steps: readonly Of<'change'>[]) {
  const { joined, left } = columnsOf(steps)
  await tx.rows(
    `update memberships m set joined_on = n.joined_on, left_on = n.left_on
     from unnest($2::bigint[], $3::date[], $4::date[], $5::date[]) as n (id, was, joined_on, left_on)
     where m.school_id = $1 and m.person_id = n.id and m.joined_on = n.was`,
    [reach.schoolId, steps.map(({ person }) => person.id), steps.map(({ was }) => was), joined, left],
  )
}

export async function changeRoles(tx: Tx, reach: Reach, steps: readonly Of<'change' | 'back'>[]) {
  await tx.rows(
    `update people p set roles = string_to_array(n.roles, ',') from unnest($2::bigint[], $3::text[]) as n (id, roles)
     where p.school_id = $1 and p.person_id = n.id`,
    [reach.schoolId, steps.map(({ person }) => person.id), columnsOf(steps).roles],
  )
}
