import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { noteMoved } from './ledgerHistoryStore'
import { holdForRemoval, removeRows } from './ledgerRowsStore'
import { whyNotRemove } from './ledgerStandingRules'

export default cloudFunction('removeMeasure', async ({ tx, reach, me, input, now }) => {
  const { measureId } = input
  const reason = filled(input.reason.trim(), '/reason')
  const standing = await holdForRemoval(tx, reach, { measureId })
  if (!standing) throw refuse('NOT_FOUND')
  const why = whyNotRemove(standing)
  if (why) throw refuse(why)
  const by = { personId: me.personId, at: now, reason }
  const removed = await removeRows(tx, reach, { findings: [], measures: [measureId] }, by)
  await noteMoved(tx, reach, 'removed', removed, by)
  return {}
})
