import type { Sweep } from '../jobs'
import { dropOldTickets } from '../uploads'

const dayMilliseconds = 86_400_000

/** Documents made for one download live an hour; a day later they go, and with them upload tickets that are over. */
export const dropOldOffers: Sweep = {
  name: 'dropOldOffers',
  everySeconds: 3600,
  run: async ({ schoolId, now, store, transact }) => {
    const before = new Date(now.getTime() - dayMilliseconds)
    for await (const { key } of store.list(`${schoolId}/offers/`, before)) await store.remove(key)
    await transact((tx, reach) => dropOldTickets(tx, reach, now))
  },
}
