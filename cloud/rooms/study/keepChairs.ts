import type { Sweep } from '../../kernel/jobs'
import { daysBefore } from '../../kernel/retention'
import { addChairs, dropChairs } from './chairStore'

/** As far back as progress shows: eight weeks. */
const daysLooked = 56

/**
 * Who is expected follows the roll: whoever comes to the branch or leaves it after a session was opened is on its list, or
 * not, like in every other sheet. It bears being run twice.
 */
export const keepChairs: Sweep = {
  name: 'keepChairs',
  everySeconds: 60,
  run: ({ now, transact }) =>
    transact(async (tx, reach) => {
      await dropChairs(tx, reach, daysBefore(now, daysLooked))
      await addChairs(tx, reach, now)
    }),
}
