import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { endLink } from './linkStore'

export default cloudFunction('revokePackLink', async ({ tx, reach, input, now }) => {
  if (!(await endLink(tx, reach, input.linkId, now))) throw refuse('NOT_FOUND')
  return {}
})
