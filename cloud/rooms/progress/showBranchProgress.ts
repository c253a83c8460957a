import { weekOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { spanOf } from './rules'
import { findBranchStanding } from './store'

export default cloudFunction('showBranchProgress', async ({ tx, reach, me, input, now, today }) => {
  const { branchId = me.branchId, week = weekOf(today) } = input
  const span = spanOf(week, today)
  if (!span) throw refuse('DATE_INVALID')
  if (branchId === null) throw refuse('NO_BRANCH')
  const standing = await findBranchStanding(tx, reach, branchId, span, { now, today })
  if (!standing) throw refuse('NOT_FOUND')
  const { id, name, trend, waitingEvidence, overdueMeasures } = standing
  return { branch: { id, name }, numbers: trend[trend.length - 1], trend, waitingEvidence, overdueMeasures }
})
