import { addDays, dayOf, sayClock, sayDate, sayWeekday } from '../../../cloud/contract/calendar'

/** When a session is, for people: `今天 08:30–10:00`, `11月23日 周一 08:30–10:00`; another year is said. */
export function sayTimes(startsAt: string, endsAt: string, today = dayOf(new Date())): string {
  const from = dayOf(new Date(startsAt))
  const nextDay = dayOf(new Date(endsAt)) === from ? '' : '次日 '
  return `${sayDayNear(from, today)} ${sayClock(startsAt)}–${nextDay}${sayClock(endsAt)}`
}

function sayDayNear(day: string, today: string): string {
  if (day === today) return '今天'
  if (day === addDays(today, 1)) return '明天'
  return `${sayDate(day, today)} ${sayWeekday(day)}`
}
