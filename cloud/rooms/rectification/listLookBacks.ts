import { addDays } from '../../contract/calendar'
import { standingOf } from '../../contract/lookBack'
import { cloudFunction } from '../../kernel/cloudFunction'
import { type KeptRow, listKept } from './lookBackStore'
import { findingCard } from './rules'

/** How far ahead it is said what comes. */
const daysAhead = 90

export default cloudFunction('listLookBacks', async ({ tx, reach, me, today }) => {
  const rows = await listKept(tx, reach, me.personId)
  const standings = rows.flatMap((row: KeptRow) => {
    const standing = standingOf(row, today)
    return standing ? [{ row, finding: findingCard(row, today), ...standing }] : []
  })
  return {
    today,
    due: standings
      .filter(({ lookBack }) => lookBack.isDue)
      .map(({ row: { round, since, isDoer }, ...due }) => ({ ...due, round, since, canAnswer: !isDoer })),
    coming: standings
      .filter(({ lookBack: { isDue, dueOn } }) => !isDue && dueOn <= addDays(today, daysAhead))
      .map(({ finding, lookBack }) => ({ finding, lookBack }))
      .sort((a, b) => a.lookBack.dueOn.localeCompare(b.lookBack.dueOn)),
  }
})
