import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { holdForRemoval, takeOut } from './ledgerRemovalStore'
import { whyNotRemove } from './ledgerStandingRules'

export default cloudFunction('removeFinding', async ({ tx, reach, me, input, now }) => {
  const { findingId } = input
  const by = { personId: me.personId, at: now, reason: filled(input.reason.trim(), '/reason') }
  const why = whyNotRemove(await holdForRemoval(tx, reach, { findingId }))
  if (why) throw refuse(why)
  await takeOut(tx, reach, { findings: [findingId], measures: [] }, by)
  return {}
})
