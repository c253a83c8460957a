import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { reviewerOf, whyNotDecide } from './rules'
import { decide, holdEvidence } from './store'

export default cloudFunction('returnEvidence', async ({ tx, reach, me, input, now, today }) => {
  const { evidenceId } = input
  const reason = filled(input.reason.trim(), '/reason')
  const evidence = await holdEvidence(tx, reach, reviewerOf(me), evidenceId, today)
  if (!evidence) throw refuse('NOT_FOUND')
  const why = whyNotDecide(evidence, me.personId)
  if (why) throw refuse(why)
  await decide(tx, reach, { evidenceId, state: 'returned', reason, personId: me.personId, now })
  return {}
})
