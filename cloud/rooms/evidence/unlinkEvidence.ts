import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findLinkable, pairOf, undoLink } from './linkStore'

export default cloudFunction('unlinkEvidence', async ({ tx, reach, me, input, now }) => {
  const { evidenceId, otherId } = input
  const evidence = await findLinkable(tx, reach, evidenceId, otherId)
  if (!evidence) throw refuse('NOT_FOUND')
  if (evidence.doerId === me.personId) throw refuse('NOT_BY_DOER')
  const undone = await undoLink(tx, reach, pairOf(evidenceId, otherId), { personId: me.personId, now })
  if (!undone) throw refuse('NOT_FOUND')
  return {}
})
