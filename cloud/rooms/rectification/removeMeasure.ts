import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { holdForRemoval, takeOut } from './ledgerRemovalStore'
import { whyNotRemove } from './ledgerStandingRules'

export default cloudFunction('removeMeasure', async ({ tx, reach, me, input, now }) => {
  const { measureId } = input
  const by = { personId: me.personId, at: now, reason: filled(input.reason.trim(), '/reason') }
  const why = whyNotRemove(await holdForRemoval(tx, reach, { measureId }))
  if (why) throw refuse(why)
  await takeOut(tx, reach, { findings: [], measures: [measureId] }, by)
  return {}
})
