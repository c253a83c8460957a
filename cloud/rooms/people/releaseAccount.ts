import { removeAccount } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findPerson, hasAdmin } from './changeStore'
import { lockRoster } from './rosterStore'

export default cloudFunction('releaseAccount', async ({ tx, reach, input, now }) => {
  await lockRoster(tx, reach)
  const person = await findPerson(tx, reach, input.personId)
  if (!person) throw refuse('NOT_FOUND')
  await removeAccount(tx, reach, person.id, now)
  if (person.roles.includes('admin') && !(await hasAdmin(tx, reach))) throw refuse('LAST_ADMIN')
  return {}
})
