import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { remindUnmarked } from './store'

export default cloudFunction('remindUnmarked', async ({ tx, reach, me, now, today }) => {
  if (me.branchId === null) throw refuse('NO_BRANCH')
  const counted = await remindUnmarked(tx, reach, me.personId, today, now)
  const { unmarked, reminded } = counted ?? { unmarked: 0, reminded: 0 }
  if (unmarked > 0 && reminded === 0) throw refuse('REMINDED_ALREADY')
  return { reminded }
})
