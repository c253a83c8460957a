import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { reviewerOf, whyNotDecide } from './rules'
import { decide, holdEvidence } from './store'

export default cloudFunction('acceptEvidence', async ({ tx, reach, me, input, now, today }) => {
  const { evidenceId } = input
  const evidence = await holdEvidence(tx, reach, reviewerOf(me), evidenceId, today)
  if (!evidence) throw refuse('NOT_FOUND')
  const why = whyNotDecide(evidence, me.personId)
  if (why) throw refuse(why)
  await decide(tx, reach, { evidenceId, state: 'accepted', reason: null, personId: me.personId, now })
  return {}
})
