import { endSession } from '../../kernel/accounts/store'
import { cloudFunction } from '../../kernel/cloudFunction'

export default cloudFunction('signOut', async ({ tx, reach, tokenHash, now }) => {
  if (tokenHash) await endSession(tx, reach, tokenHash, now)
  return {}
})
