import { type Role, roles } from '../../../cloud/contract/words'
import { addSession } from '../../../cloud/kernel/accounts/store'
import { hashToken, newToken } from '../../../cloud/kernel/accounts/tokens'
import { schoolReach } from '../../../cloud/kernel/reach'
import { makeWeeklyReports } from '../../../cloud/rooms/weekly/makeWeeklyReports'
import { type Rows, rowsOf } from './rows'
import type { School, TestPerson } from './school'
import type { World } from './world'

/** A branch with one person for each role, and nothing else to them: a secretary is a member too (domain.md §1). */
export interface Place {
  world: World
  school: School
  rows: Rows
  branchId: number
  /** The fixed secretary and member of the branch, who prepare what is acted upon. */
  secretary: TestPerson
  member: TestPerson
  cast: Record<Role, TestPerson>
}

const held: Record<Role, Role[]> = {
  member: ['member'],
  secretary: ['member', 'secretary'],
  leader: ['leader'],
  admin: ['admin'],
}

async function castIn(world: World, school: School, rows: Rows, branchId: number): Promise<Place['cast']> {
  const make = async (role: Role): Promise<[Role, TestPerson]> => {
    const name = `${role}-${branchId}`
    const id = await rows.person(name, branchId, '2026-01-01', undefined, held[role])
    const token = newToken()
    await world.pipe.database.transact(opening(school), async (tx) => ({
      answer: await addSession(tx, schoolReach(school.id), id, hashToken(token), world.now(), new Date('2099-01-01')),
    }))
    return [role, { id, name, token, branchId }]
  }
  const made: [Role, TestPerson][] = []
  for (const role of roles) made.push(await make(role))
  return Object.fromEntries(made) as Place['cast']
}

const opening = (school: School) => ({ text: 'select zb_set_school($1, 0)', values: [school.id] })

/** A school with last week's reports, as its two branches. */
export async function openPlaces(world: World): Promise<{ own: Place; other: Place }> {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const slot = new Date('2026-11-15T23:00:00.000Z')
  await world.pipe.database.transact(opening(school), async (tx) => ({
    answer: await makeWeeklyReports.run({
      ...{ tx, reach: schoolReach(school.id), slot },
      ...{ now: world.now(), settings: world.pipe.settings },
    }),
  }))
  const place = async (branchId: number, secretary: TestPerson, member: TestPerson): Promise<Place> => {
    const cast = await castIn(world, school, rows, branchId)
    return { world, school, rows, branchId, secretary, member, cast }
  }
  return {
    own: await place(school.admin, school.li, school.zhao),
    other: await place(school.arts, school.wang, school.zhou),
  }
}
