import { addDays, dayOf, startOfDay } from '../../contract/calendar'
import { messageKinds } from '../../contract/words'
import type { Sweep } from '../../kernel/jobs'
import { collect, dropMoot, dropOld } from './collectStore'

/** As long as the list of what was not sent goes back, and a day. */
const daysKept = 31

/**
 * Looks what has become due in the other rooms' tables, and queues it for those who consented. It reads again and again;
 * a message is about one thing and one person, so however many servers look, each is queued once.
 */
export const collectMessages: Sweep = {
  name: 'collectMessages',
  everySeconds: 60,
  run: async ({ now, settings: { weixin, templates }, transact }) => {
    if (!weixin) return
    await transact(async (tx, reach) => {
      for (const kind of messageKinds) if (templates[kind]) await collect(tx, reach, kind, now)
      await dropMoot(tx, reach, now)
      await dropOld(tx, reach, startOfDay(addDays(dayOf(now), -daysKept)))
    })
  },
}
