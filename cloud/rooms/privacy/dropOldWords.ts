import { addDays, dayOf } from '../../contract/calendar'
import type { Job } from '../../kernel/jobs'
import { daysBefore, nightsBetween } from '../../kernel/retention'
import { dropOldComplaints } from './complaintStore'
import { dropOldConsents } from './consentStore'

/** What was answered and what was withdrawn long ago. */
export const dropOldWords: Job = {
  name: 'dropOldWords',
  slots: nightsBetween,
  run: async ({ tx, reach, now, settings: { retention } }) => {
    await dropOldComplaints(tx, reach, addDays(dayOf(now), -retention.complaints))
    await dropOldConsents(tx, reach, daysBefore(now, retention.consents))
  },
}
