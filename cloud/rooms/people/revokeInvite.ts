import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { endInvite } from './inviteStore'

export default cloudFunction('revokeInvite', async ({ tx, reach, input, now }) => {
  if (!(await endInvite(tx, reach, input.inviteId, now))) throw refuse('NOT_FOUND')
  return {}
})
