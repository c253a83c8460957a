import { daysBetween, startOfDay } from '../../contract/calendar'
import { type KeptFacts, standingOf } from '../../contract/lookBack'
import type { CountReminder, MeasureReminder } from '../../contract/messages'

/** As far ahead as a measure that comes due is spoken of; messages go out 7, 3 and 1 days before. */
export const daysAhead = 7

export interface OwedFacts {
  measureId: number
  findingId: number
  text: string
  dueOn: string | null
  returnReason: string | null
}

export interface Counted {
  count: number
  since: Date | null
}

const ranks = { returned: 0, overdue: 1, soon: 2 } as const

/** Sent back first, as someone waits for it; then what is over its day, then what comes due, the nearest first. */
export function measureReminders(owed: readonly OwedFacts[], today: string): MeasureReminder[] {
  const reminders = owed.map((facts): MeasureReminder => {
    const daysLeft = facts.dueOn === null ? null : daysBetween(today, facts.dueOn)
    const isOver = daysLeft !== null && daysLeft < 0
    return { ...facts, daysLeft, kind: facts.returnReason !== null ? 'returned' : isOver ? 'overdue' : 'soon' }
  })
  return reminders.sort((one, other) => ranks[one.kind] - ranks[other.kind])
}

/** What waits for the person as a reviewer or leader; nothing where nothing waits. */
export const countReminder = (kind: CountReminder['kind'], counted: Counted | undefined): CountReminder[] =>
  counted?.since ? [{ kind, count: counted.count, since: counted.since.toISOString() }] : []

/** Look-backs whose day has come, with the earliest of those days. */
export function lookBacksDue(kept: readonly KeptFacts[], today: string): Counted {
  const days = kept.flatMap((facts) => {
    const standing = standingOf(facts, today)
    return standing?.lookBack.isDue ? [standing.lookBack.dueOn] : []
  })
  return { count: days.length, since: days.length > 0 ? startOfDay(days.sort()[0]) : null }
}
