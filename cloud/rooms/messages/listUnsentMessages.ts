import { addDays, startOfDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { listUnsent } from './store'

const daysShown = 30

export default cloudFunction('listUnsentMessages', async ({ tx, reach, today }) => {
  const unsent = await listUnsent(tx, reach, startOfDay(addDays(today, -daysShown)), today)
  return { messages: unsent.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })) }
})
