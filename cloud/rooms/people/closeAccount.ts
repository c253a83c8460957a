import { dropSessions, removeAccount } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { hasAdmin } from './changeStore'
import { forgetPerson, isDemoSchool } from './closeStore'
import { lockRoster } from './rosterStore'

export default cloudFunction('closeAccount', async ({ tx, reach, me, now, today }) => {
  if (await isDemoSchool(tx, reach)) throw refuse('DEMO_STAYS')
  await lockRoster(tx, reach)
  await removeAccount(tx, reach, me.personId, now)
  await dropSessions(tx, reach, me.personId)
  await forgetPerson(tx, reach, me.personId, now, today)
  if (me.roles.includes('admin') && !(await hasAdmin(tx, reach))) throw refuse('LAST_ADMIN')
  return {}
})
