import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { addRead } from './store'

export default cloudFunction('markReportRead', async ({ tx, reach, me, input, now }) => {
  const report = await addRead(tx, reach, me.personId, input.week, input.branchId, now)
  if (!report) throw refuse('NOT_FOUND')
  return {}
})
