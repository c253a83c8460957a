import { hashPassword } from '../../../cloud/kernel/accounts/passwords'
import type { TestPerson } from './school'
import type { World } from './world'

let made = 0
/** A user name that no other test has: names are unique across schools. */
export const newUsername = (): string => {
  made += 1
  return `u${process.pid}-${Date.now().toString(36)}-${made}`
}

/** Gives a person an account with a user name and a password, as joining would. */
export async function giveAccount(world: World, schoolId: number, person: TestPerson, password = 'Right-2026') {
  const username = newUsername()
  await world.sql(
    schoolId,
    'insert into accounts (school_id, person_id, username, password_hash) values ($1, $2, $3, $4)',
    [schoolId, person.id, username, await hashPassword(password)],
  )
  return { username, password }
}
