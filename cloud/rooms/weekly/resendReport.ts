import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { requeueFailed } from './deliveryStore'

export default cloudFunction('resendReport', async ({ tx, reach, input, now }) => {
  if (!(await requeueFailed(tx, reach, input.week, now))) throw refuse('NOTHING_TO_RESEND')
  return {}
})
