import { addDays, dayOf } from '../../contract/calendar'
import type { Job } from '../../kernel/jobs'
import { nightsBetween } from '../../kernel/retention'

/** Accounts, marks and consents of those who left long ago: they cannot sign in any more to take them away themselves. */
export const dropLeft: Job = {
  name: 'dropLeft',
  slots: nightsBetween,
  run: async ({ tx, reach, now, settings: { retention } }) => {
    await tx.rows('select zb_forget_left($1, $2)', [reach.schoolId, addDays(dayOf(now), -retention.left)])
  },
}
