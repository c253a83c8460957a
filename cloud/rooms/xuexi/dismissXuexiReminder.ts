import { cloudFunction } from '../../kernel/cloudFunction'
import { dismissReminder } from './store'

export default cloudFunction('dismissXuexiReminder', async ({ tx, reach, now, today }) => {
  await dismissReminder(tx, reach, today, now)
  return {}
})
