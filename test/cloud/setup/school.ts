import { randomUUID } from 'node:crypto'
import type { Role } from '../../../cloud/contract/words'
import { addSession } from '../../../cloud/kernel/accounts/store'
import { hashToken, newToken } from '../../../cloud/kernel/accounts/tokens'
import type { Database, Tx } from '../../../cloud/kernel/database/database'
import { schoolReach } from '../../../cloud/kernel/reach'

export interface TestPerson {
  id: number
  name: string
  token: string
  branchId: number | null
}

/** The fixed people of house.md. Sun leads a rival school: make a second school and take its `chen`. */
export interface School {
  id: number
  /** 行政支部 */
  admin: number
  /** 文科支部 */
  arts: number
  /** Secretary of 行政支部. */
  li: TestPerson
  /** Secretary of 文科支部. */
  wang: TestPerson
  /** Member of 行政支部. */
  zhao: TestPerson
  /** Another member of 行政支部. */
  qian: TestPerson
  /** Member of 文科支部. */
  zhou: TestPerson
  /** Leader, in 行政支部 too. */
  chen: TestPerson
  /** Administrator, in no branch. */
  wu: TestPerson
}

const joinedOn = '2026-01-01'

async function addPerson(tx: Tx, schoolId: number, now: Date, name: string, roles: Role[], branchId: number | null) {
  const person = await tx.row<{ person_id: number }>(
    'insert into people (school_id, name, roles) values ($1, $2, $3) returning person_id',
    [schoolId, name, roles],
  )
  const id = person?.person_id ?? 0
  if (branchId !== null) {
    await tx.rows('insert into memberships (school_id, person_id, branch_id, joined_on) values ($1, $2, $3, $4)', [
      schoolId,
      id,
      branchId,
      joinedOn,
    ])
  }
  const token = newToken()
  const end = new Date('2099-01-01')
  await addSession(tx, schoolReach(schoolId), id, hashToken(token), now, end)
  return { id, name, token, branchId }
}

async function addBranch(tx: Tx, schoolId: number, name: string, position: number): Promise<number> {
  const row = await tx.row<{ branch_id: number }>(
    'insert into branches (school_id, name, position) values ($1, $2, $3) returning branch_id',
    [schoolId, name, position],
  )
  return row?.branch_id ?? 0
}

export const makeSchool = (database: Database, now: Date, name = `学校-${randomUUID().slice(0, 8)}`): Promise<School> =>
  database.transact(null, async (tx) => {
    const made = await tx.row<{ zb_add_school: number }>('select zb_add_school($1, false)', [name])
    const id = made?.zb_add_school ?? 0
    const admin = await addBranch(tx, id, '行政支部', 1)
    const arts = await addBranch(tx, id, '文科支部', 2)
    const person = (who: string, roles: Role[], branch: number | null) => addPerson(tx, id, now, who, roles, branch)
    const answer = {
      id,
      admin,
      arts,
      li: await person('李书记', ['member', 'secretary'], admin),
      wang: await person('王书记', ['member', 'secretary'], arts),
      zhao: await person('赵老师', ['member'], admin),
      qian: await person('钱老师', ['member'], admin),
      zhou: await person('周老师', ['member'], arts),
      chen: await person('陈校长', ['member', 'leader'], admin),
      wu: await person('吴管理员', ['admin'], null),
    }
    return { answer }
  })
