import { dayOf, isDay, mondayOf, weekOf } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'
import { canMark } from '../../contract/marking'

const day = 86_400_000
/** A phone may have held a tap this long for its day to be the tap's. */
const heldForDay = 7 * day
/** And this long for it to be no late mark. */
const heldInTime = day / 2

/** The days by which a tap counts that was held for so long: which days it could mark, and whether it was late. */
export function daysOfTap(held: number, now: Date) {
  const back = (longest: number) => dayOf(new Date(now.getTime() - (held > longest ? 0 : held)))
  return { mayMark: back(heldForDay), inTime: back(heldInTime) }
}

/** Days of `showMyXuexi`. */
export const shownDays = 14

/** Errors: DATE_INVALID for a day that does not exist, DAY_OUT_OF_RANGE outside today and the six days before. */
export function refusalOfDay(day: string, today: string): ErrorName | null {
  if (!isDay(day)) return 'DATE_INVALID'
  return canMark(day, today) ? null : 'DAY_OUT_OF_RANGE'
}

/** A mark made after its day is labelled late. */
export const isLate = (day: string, today: string): boolean => day < today

/** 2026-W60 and a 53rd week in a year of 52 are none. */
export const isWeek = (week: string): boolean => weekOf(mondayOf(week)) === week

/** A day counts from the moment it begins: today is in the rate, tomorrow is not. */
export const isElapsed = (day: string, today: string): boolean => day <= today

export interface DayCount {
  day: string
  marked: number
  onRoll: number
}

/** `xuexiRate` (domain.md §4): members who marked over members on the roll, summed over the elapsed days; null when nobody was. */
export function weekRateOf(days: readonly DayCount[], today: string) {
  const elapsed = days.filter(({ day }) => isElapsed(day, today))
  const part = elapsed.reduce((sum, { marked }) => sum + marked, 0)
  const whole = elapsed.reduce((sum, { onRoll }) => sum + onRoll, 0)
  return { rate: whole === 0 ? null : part / whole, part, whole }
}
