import { dayOf } from '../../contract/calendar'
import type { Sweep } from '../../kernel/jobs'
import { watchedWeeks } from './rules'
import { noteCorrections as note } from './store'

/** A late mark or a correction by hand changes a week that was reported already: the report then says so by itself. */
export const noteCorrections: Sweep = {
  name: 'noteCorrections',
  everySeconds: 3600,
  run: async ({ now, transact }) => {
    const today = dayOf(now)
    await transact((tx, reach) => note(tx, reach, watchedWeeks(today), now, today))
  },
}
