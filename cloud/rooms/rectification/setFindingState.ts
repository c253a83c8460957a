import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { whyNotSet } from './rules'
import { changeState, holdFinding } from './store'

export default cloudFunction('setFindingState', async ({ tx, reach, me, input, now }) => {
  const { findingId, state } = input
  const reason = filled(input.reason.trim(), '/reason')
  const blockedBy = input.blockedBy?.trim() ?? ''
  const finding = await holdFinding(tx, reach, findingId, me.personId)
  if (!finding) throw refuse('NOT_FOUND')
  const why = whyNotSet(finding.state, state, blockedBy)
  if (why) throw refuse(why, why === 'INVALID_INPUT' ? { at: '/blockedBy', rule: 'required' } : undefined)
  const change = { from: finding.state, to: state, blockedBy: state === 'notDone' ? blockedBy : null, reason }
  await changeState(tx, reach, { ...change, findingId, personId: me.personId, now })
  return {}
})
