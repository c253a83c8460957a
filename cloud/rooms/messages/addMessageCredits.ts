import { cloudFunction } from '../../kernel/cloudFunction'
import { addCredits } from './store'

export default cloudFunction('addMessageCredits', async ({ tx, reach, input, now }) => {
  await addCredits(tx, reach, input.accepted, now)
  return {}
})
