import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { withdraw } from './answerStore'

export default cloudFunction('withdrawAnswer', async ({ tx, reach, me, input, now }) => {
  const found = await withdraw(tx, reach, input.inspectionId, input.key, me.personId, now)
  if (!found) throw refuse('NOT_FOUND')
  return {}
})
