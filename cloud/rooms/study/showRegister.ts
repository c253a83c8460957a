import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { listLines } from './registerStore'
import { cardOf, findSession } from './store'

export default cloudFunction('showRegister', async ({ tx, reach, me, input, now }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  return { session: cardOf(session, now), lines: await listLines(tx, reach, input.sessionId) }
})
