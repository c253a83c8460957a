import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { noteMoved } from './ledgerHistoryStore'
import { holdForRemoval, removeRows } from './ledgerRowsStore'
import { whyNotRemove } from './ledgerStandingRules'

export default cloudFunction('removeFinding', async ({ tx, reach, me, input, now }) => {
  const { findingId } = input
  const reason = filled(input.reason.trim(), '/reason')
  const standing = await holdForRemoval(tx, reach, { findingId })
  if (!standing) throw refuse('NOT_FOUND')
  const why = whyNotRemove(standing)
  if (why) throw refuse(why)
  const by = { personId: me.personId, at: now, reason }
  const removed = await removeRows(tx, reach, { findings: [findingId], measures: [] }, by)
  await noteMoved(
    tx,
    reach,
    'removed',
    removed.filter(({ measureId }) => measureId === null),
    by,
  )
  return {}
})
