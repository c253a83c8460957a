import { addDays, dayOf, sayClock, startOfDay } from '../../../../cloud/contract/calendar'

/** A day with a start and an end time, as the form holds them: `2026-11-22`, `08:30`, `10:00`. */
export interface Times {
  day: string
  from: string
  to: string
}

const minute = 60_000
const half = 30 * minute
const length = 90 * minute

/** The next half hour, for an hour and a half, inside one Shanghai day. */
export function nextTimes(now: Date): Times {
  const start = new Date((Math.floor(now.getTime() / half) + 1) * half)
  const day = dayOf(start)
  const lastMinute = new Date(startOfDay(addDays(day, 1)).getTime() - minute)
  const end = new Date(Math.min(start.getTime() + length, lastMinute.getTime()))
  return { day, from: sayClock(start), to: sayClock(end) }
}

/** A day and a clock of Shanghai as a moment of the wire. */
export const momentOf = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString()

/** What is wrong with the times, in words; undefined when nothing is. */
export function mistakeOf({ day, from, to }: Times): string | undefined {
  const hours = (Date.parse(momentOf(day, to)) - Date.parse(momentOf(day, from))) / (60 * minute)
  if (hours <= 0) return '结束时间要晚于开始时间。'
  return hours > 12 ? '一次活动最长十二小时。' : undefined
}

/** Already over: nobody can check in, the list can only be entered by hand. */
export const isPast = ({ day, to }: Times, now: Date): boolean => Date.parse(momentOf(day, to)) < now.getTime()
