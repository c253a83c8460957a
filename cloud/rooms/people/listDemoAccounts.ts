import type { Role } from '../../contract/words'
import { findAccount } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'
import { schoolReach } from '../../kernel/reach'
import { password } from '../../seed/people'
import { listDemoUsernames } from './demoStore'

const doors: Record<string, Role> = { zhao: 'member', li: 'secretary', chen: 'leader', wu: 'admin' }

export default cloudFunction('listDemoAccounts', async ({ tx }) => {
  const [first] = Object.keys(doors)
  const found = await findAccount(tx, { username: first })
  if (!found) return { accounts: [] }
  const there = await listDemoUsernames(tx, schoolReach(found.school_id), Object.keys(doors))
  return { accounts: there.map(({ username }) => ({ role: doors[username], username, password })) }
})
