import { may } from '../../contract/access'
import { addDays } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { countReminder, daysAhead, lookBacksDue, measureReminders } from './reminderRules'
import { countClosures, countReviews, listKept, listOwed } from './reminderStore'

export default cloudFunction('listReminders', async ({ tx, reach, me: { roles }, today }) => {
  const owed = await listOwed(tx, reach, addDays(today, daysAhead))
  const reviews = may(roles, 'acceptEvidence') ? await countReviews(tx, reach, today) : undefined
  const closures = may(roles, 'closeFinding') ? await countClosures(tx, reach) : undefined
  const kept = may(roles, 'answerLookBack') ? await listKept(tx, reach) : []
  return {
    today,
    measures: measureReminders(owed, today),
    waiting: [
      ...countReminder('review', reviews),
      ...countReminder('closure', closures),
      ...countReminder('lookBack', lookBacksDue(kept, today)),
    ],
  }
})
