import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { addLink, findLinkable, pairOf } from './linkStore'

export default cloudFunction('linkEvidence', async ({ tx, reach, me, input, now }) => {
  const { evidenceId, otherId } = input
  const reason = filled(input.reason.trim(), '/reason')
  const evidence = await findLinkable(tx, reach, evidenceId, otherId)
  if (!evidence) throw refuse('NOT_FOUND')
  if (evidence.doerId === me.personId) throw refuse('NOT_BY_DOER')
  if (evidence.isOneReturned) throw refuse('EVIDENCE_DECIDED')
  if (!evidence.isOfOtherMeasure) throw refuse('INVALID_INPUT', { at: '/otherId', rule: 'otherMeasure' })
  await addLink(tx, reach, pairOf(evidenceId, otherId), reason, { personId: me.personId, now })
  return {}
})
