import dayjs from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(isoWeek)

/** Cloud hosts run in UTC and phones anywhere; every "today" of the product is Asia/Shanghai, which has no summer time. */
const shanghaiMinutes = 8 * 60

const inShanghai = (moment: Date) => dayjs(moment).utcOffset(shanghaiMinutes)
const ofDay = (day: string) => dayjs.utc(day)

/** The Shanghai day of a moment, `2026-11-22`. */
export const dayOf = (moment: Date): string => inShanghai(moment).format('YYYY-MM-DD')

/** The moment at which a Shanghai day begins. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** `day` moved by whole days. */
export const addDays = (day: string, days: number): string => ofDay(day).add(days, 'day').format('YYYY-MM-DD')

/** `day` moved by whole months; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: string, months: number): string => ofDay(day).add(months, 'month').format('YYYY-MM-DD')

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => ofDay(to).diff(ofDay(from), 'day')

/** A text is a real day of the calendar: 2026-02-30 is not. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text

/** The ISO week of a Shanghai day, `2026-W47`. */
export function weekOf(day: string): string {
  const date = ofDay(day)
  const thursday = date.isoWeekday(4)
  return `${thursday.year()}-W${String(date.isoWeek()).padStart(2, '0')}`
}

/** The Monday of an ISO week. */
export function mondayOf(week: string): string {
  const [year, number] = week.split('-W').map(Number)
  return ofDay(`${year}-01-04`)
    .isoWeekday(1)
    .add((number - 1) * 7, 'day')
    .format('YYYY-MM-DD')
}

/** The Sunday of an ISO week. */
export const sundayOf = (week: string): string => addDays(mondayOf(week), 6)

/** `week` moved by whole weeks. */
export const addWeeks = (week: string, weeks: number): string => weekOf(addDays(mondayOf(week), weeks * 7))

/** Due and not done, the day after the due day (domain.md §4). */
export const isOverdue = (dueOn: string | null, isDone: boolean, today: string): boolean =>
  dueOn !== null && !isDone && dueOn < today

/** 补录: entered more than a week after it happened, or after the day on which it was due; labelled, never hidden (S3). */
export const isLateEntry = (occurredOn: string | null, recordedOn: string, dueOn: string | null): boolean =>
  (occurredOn !== null && daysBetween(occurredOn, recordedOn) > 7) || (dueOn !== null && recordedOn > dueOn)

/** Where a day stands in a window that counts both its ends: `day` 57 of 93, below 1 before it, past `days` after it. */
export const dayOfWindow = (start: string, end: string, today: string): { day: number; days: number } => ({
  day: daysBetween(start, today) + 1,
  days: daysBetween(start, end) + 1,
})

/** A moment for people, in Shanghai: `11月22日 08:05`. */
export const sayMoment = (moment: Date | string): string => inShanghai(new Date(moment)).format('M月D日 HH:mm')

/** A moment's clock in Shanghai: `08:05`. */
export const sayClock = (moment: Date | string): string => inShanghai(new Date(moment)).format('HH:mm')

/** A day for people: `11月22日`. */
export const sayDay = (day: string): string => ofDay(day).format('M月D日')

/** A day for people, with its year when that is not today's: `2024年6月22日`. */
export const sayDate = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : ofDay(day).format('YYYY年M月D日')

/** A moment for people, with its year when that is not today's: `2024年6月22日 08:05`. */
export const sayWhen = (moment: string, today: string): string =>
  `${sayDate(dayOf(new Date(moment)), today)} ${sayClock(moment)}`

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
/** The weekday of a Shanghai day: `周一`. */
export const sayWeekday = (day: string): string => weekdays[ofDay(day).day()]
