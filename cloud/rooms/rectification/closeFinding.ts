import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { settle } from './closureStore'
import { whyNotClose } from './rules'
import { changeState, holdFinding } from './store'

export default cloudFunction('closeFinding', async ({ tx, reach, me, input, now }) => {
  const { findingId, state, reason } = input
  const finding = await holdFinding(tx, reach, findingId, me.personId)
  if (!finding) throw refuse('NOT_FOUND')
  const why = whyNotClose(finding)
  if (why) throw refuse(why)
  const change = { from: finding.state, to: state, blockedBy: null, reason: reason.trim() || null }
  await changeState(tx, reach, { ...change, findingId, personId: me.personId, now })
  await settle(tx, reach, findingId, { personId: me.personId, now })
  return {}
})
