import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { refusalOfCancel } from './rules'
import { cancelSession, findSession } from './store'

export default cloudFunction('cancelSession', async ({ tx, reach, me, input, now }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  const refusal = refusalOfCancel(session, session.present + session.late, now)
  if (refusal) throw refuse(refusal)
  await cancelSession(tx, reach, input.sessionId, input.reason, now)
  return {}
})
