import type { TString } from '@sinclair/typebox'
import { people } from '../contract/people'
import { Line, Name } from '../contract/shape'
import { hashPassword, isWeak } from '../kernel/accounts/passwords'
import { addAccount } from '../kernel/accounts/store'
import { meaningOf } from '../kernel/constraints'
import type { Database, Tx } from '../kernel/database/database'
import { type Fault, refuse } from '../kernel/fault'
import { schoolReach } from '../kernel/reach'

export interface NewSchool {
  school: string
  /** The first administrator, outside of all branches until one is made. */
  admin: string
  username: string
  password: string
}

const { username: Username, password: Password } = people.joinBranch.in.properties
const SchoolName = Line(40, 1)

const fits = ({ minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = '' }: TString, text: string) =>
  text.length >= minLength && text.length <= maxLength && new RegExp(pattern, 'u').test(text)

function whyNot({ school, admin, username, password }: NewSchool): Fault | null {
  if (!fits(SchoolName, school)) return refuse('INVALID_INPUT', undefined, '学校名称要写，最多 40 个字。')
  if (!fits(Name, admin)) return refuse('INVALID_INPUT', undefined, '管理员姓名要写，最多 20 个字。')
  if (!fits(Username, username))
    return refuse('INVALID_INPUT', undefined, '用户名写 2 到 32 位字母或数字，也可以有 _ . @ -。')
  return isWeak(password) || !fits(Password, password) ? refuse('PASSWORD_WEAK') : null
}

/** A school of that name is more likely a command given twice than a namesake. */
async function isThere(tx: Tx, school: string): Promise<boolean> {
  const ids = await tx.rows<{ id: number }>('select zb_list_schools() as id')
  for (const { id } of ids) {
    await tx.rows('select zb_set_school($1, 0)', [id])
    const found = await tx.row('select 1 from schools where school_id = $1 and name = $2', [id, school])
    if (found) return true
  }
  return false
}

async function add(tx: Tx, { school, admin, username }: NewSchool, passwordHash: string): Promise<void> {
  // The demo's lock: two commands at once, or a server that starts meanwhile, wait for each other.
  await tx.rows('select pg_advisory_xact_lock(74201)')
  if (await isThere(tx, school)) throw refuse('INVALID_INPUT', undefined, `已有叫“${school}”的学校。`)
  const made = await tx.row<{ id: number }>('select zb_add_school($1, false) as id', [school])
  const reach = schoolReach(made?.id ?? 0)
  const person = await tx.row<{ id: number }>(
    `insert into people (school_id, name, roles) values ($1, $2, array['admin']) returning person_id as id`,
    [reach.schoolId, admin],
  )
  await addAccount(tx, reach, person?.id ?? 0, { username, passwordHash, openid: null })
}

/** The operator's way in: a school with its first administrator, whole or not at all. Throws a Fault with a sentence. */
export async function addSchool(database: Database, wanted: NewSchool): Promise<void> {
  const fault = whyNot(wanted)
  if (fault) throw fault
  const passwordHash = await hashPassword(wanted.password)
  try {
    await database.transact(null, async (tx) => ({ answer: await add(tx, wanted, passwordHash) }))
  } catch (error) {
    const meaning = meaningOf(error)
    throw meaning ? refuse(meaning) : error
  }
}
