import { addDays, mondayOf, startOfDay, weekOf } from '../contract/calendar'
import type { Role } from '../contract/words'
import { hashPassword } from '../kernel/accounts/passwords'
import { addAccount } from '../kernel/accounts/store'
import type { Tx } from '../kernel/database/database'
import type { Reach } from '../kernel/reach'

export const password = 'zhibu2026'

export const branchNames = ['行政支部', '文科支部', '理科支部', '老干支部'] as const

interface Plan {
  name: string
  roles: Role[]
  /** Place in branchNames; null for someone outside the branches. */
  branch: number | null
  username?: string
  /** Days from last week's Monday. */
  joined?: number
  left?: number
}

const member = (branch: number, ...names: string[]): Plan[] =>
  names.map((name) => ({ name, roles: ['member'], branch }))
const secretary = (branch: number, name: string, username?: string): Plan => ({
  name,
  roles: ['member', 'secretary'],
  branch,
  username,
})

/** Invented, every one: surnames in the order of 百家姓, given names from an old poem about a pond. */
const plans: Plan[] = [
  secretary(0, '李鉴开', 'li'),
  { name: '赵半亩', roles: ['member'], branch: 0, username: 'zhao' },
  { name: '陈守方', roles: ['member', 'leader'], branch: 0, username: 'chen' },
  ...member(0, '钱方塘', '孙天光', '周云影', '郑徘徊'),
  secretary(1, '王问渠', 'wang'),
  ...member(1, '冯清如', '褚为有', '卫源头', '蒋活水'),
  { name: '沈来新', roles: ['member'], branch: 1, joined: 2 },
  secretary(2, '韩春江'),
  ...member(2, '杨水暖', '朱昨夜', '秦艨艟', '尤一毛'),
  { name: '许向来', roles: ['member'], branch: 2, left: -30 },
  secretary(3, '何枉费'),
  ...member(3, '吕推移', '施中流', '张自在行'),
  { name: '吴管册', roles: ['admin'], branch: null, username: 'wu' },
]

export interface DemoPerson extends Plan {
  id: number
  branchId: number | null
  joinedOn: string
  leftOn: string | null
}

/** On the roll on that day. */
export const isMemberOn = (person: DemoPerson, day: string): boolean =>
  person.branchId !== null &&
  person.roles.includes('member') &&
  person.joinedOn <= day &&
  (person.leftOn === null || person.leftOn >= day)

export function secretaryOf(people: readonly DemoPerson[], branch: number | null): DemoPerson {
  const found = people.find((person) => person.branch === branch && person.roles.includes('secretary'))
  if (!found) throw new Error('a demo branch has no secretary')
  return found
}

/** The demo's branches and people; the same names each time. */
export async function addPeople(tx: Tx, reach: Reach, today: string): Promise<DemoPerson[]> {
  const branchIds = await tx.rows<{ branch_id: number }>(
    `insert into branches (school_id, name, position)
     select $1, name, position from unnest($2::text[]) with ordinality as b(name, position) returning branch_id`,
    [reach.schoolId, branchNames],
  )
  const ids = await tx.rows<{ person_id: number }>(
    `insert into people (school_id, name, roles)
     select $1, p.name, p.roles from jsonb_to_recordset($2::jsonb) as p(name text, roles text[]) returning person_id`,
    [reach.schoolId, JSON.stringify(plans)],
  )
  const lastMonday = addDays(mondayOf(weekOf(today)), -7)
  const people = plans.map((plan, index) => ({
    ...plan,
    id: ids[index].person_id,
    branchId: plan.branch === null ? null : branchIds[plan.branch].branch_id,
    joinedOn: plan.joined === undefined ? `${Number(today.slice(0, 4)) - 1}-01-01` : addDays(lastMonday, plan.joined),
    leftOn: plan.left === undefined ? null : addDays(lastMonday, plan.left),
  }))
  await addMemberships(tx, reach, people)
  await addAccounts(tx, reach, people)
  await addConsents(tx, reach, people, today)
  return people
}

const addMemberships = (tx: Tx, reach: Reach, people: DemoPerson[]) =>
  tx.rows(
    `insert into memberships (school_id, person_id, branch_id, joined_on, left_on)
     select $1, m.id, m."branchId", m."joinedOn", m."leftOn"
     from jsonb_to_recordset($2::jsonb) as m(id bigint, "branchId" bigint, "joinedOn" date, "leftOn" date)
     where m."branchId" is not null`,
    [reach.schoolId, JSON.stringify(people)],
  )

async function addAccounts(tx: Tx, reach: Reach, people: DemoPerson[]): Promise<void> {
  const passwordHash = await hashPassword(password)
  for (const { id, username } of people) {
    if (username) await addAccount(tx, reach, id, { username, passwordHash, openid: null })
  }
}

/** Who has marks and photos has agreed to them. */
const addConsents = (tx: Tx, reach: Reach, people: DemoPerson[], today: string) =>
  tx.rows(
    `insert into consents (school_id, person_id, purpose, given_at)
     select $1, id, purpose, $3::timestamptz from unnest($2::bigint[]) as id, unnest(array['photos', 'xuexi']) as purpose`,
    [reach.schoolId, people.map(({ id }) => id), startOfDay(addDays(today, -63))],
  )
