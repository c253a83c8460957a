import { addMonths } from './calendar'
import type { LookBack } from './ledgerCards'
import { type FindingState, type LookBackMonths, lookBackMonths } from './ledgerWords'

export interface KeptFacts {
  state: FindingState
  /** Since when the state holds. */
  since: string
  /** After how many months it was looked back on, counted from `since`. */
  answered: readonly number[]
}

export interface Standing {
  lookBack: LookBack
  /** Passed without an answer; they are not made up for, because a late look sees today and not that day (S3). */
  missed: LookBackMonths[]
}

/**
 * What must be kept up comes back after 3, 6 and 12 months (domain.md §4); null when nothing comes any more.
 * In the contract, because the rooms rectification and messages both say what is due.
 */
export function standingOf({ state, since, answered }: KeptFacts, today: string): Standing | null {
  if (state !== 'staged' && state !== 'doneKeep') return null
  const all = lookBackMonths.map((months) => ({ months, dueOn: addMonths(since, months) }))
  const passed = all.filter(({ dueOn }) => dueOn <= today)
  const newest = passed[passed.length - 1]
  if (newest && !answered.includes(newest.months)) {
    const missed = passed
      .map(({ months }) => months)
      .filter((months) => months < newest.months && !answered.includes(months))
    return { lookBack: { ...newest, isDue: true }, missed }
  }
  const next = all.find(({ dueOn }) => dueOn > today)
  return next ? { lookBack: { ...next, isDue: false }, missed: [] } : null
}
