import { heldFor } from '../../contract/tap'
import { cloudFunction } from '../../kernel/cloudFunction'
import { daysOfTap } from './rules'
import { dismissReminder } from './store'

export default cloudFunction('dismissXuexiReminder', async ({ tx, reach, input, now, sentAt }) => {
  // Tapped yesterday without a network, it puts away yesterday's, not today's.
  const { mayMark } = daysOfTap(heldFor(input.occurredAt, sentAt), now)
  await dismissReminder(tx, reach, mayMark, now)
  return {}
})
