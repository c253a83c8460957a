import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { listLines } from './registerStore'
import { cardOf, findSession } from './store'

export default cloudFunction('showSession', async ({ tx, reach, me, input, now }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  const [mine = null] = session.amExpected ? await listLines(tx, reach, input.sessionId, me.personId) : []
  return { session: cardOf(session, now), openedBy: session.openedBy, cancelReason: session.cancelReason, mine }
})
