import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { isClosed } from './rules'
import { changeState, holdFinding } from './store'

export default cloudFunction('reopenFinding', async ({ tx, reach, me, input, now }) => {
  const { findingId } = input
  const reason = filled(input.reason.trim(), '/reason')
  const finding = await holdFinding(tx, reach, findingId, me.personId)
  if (!finding) throw refuse('NOT_FOUND')
  if (!isClosed(finding.state)) throw refuse('FINDING_NOT_CLOSED')
  const change = { from: finding.state, to: 'open' as const, blockedBy: null, reason }
  await changeState(tx, reach, { ...change, findingId, personId: me.personId, now })
  return {}
})
