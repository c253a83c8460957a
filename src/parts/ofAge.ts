import { addDays, dayOf, sayClock, sayMoment } from '../../cloud/contract/calendar'

const minute = 60_000
const hour = 60 * minute

/** Of which age something is that was read at `at`: `刚才的`, `3 分钟前的`, `今天 08:05 的`, `昨天 18:20 的`, `11月3日 18:20 的`. */
export function ofAge(at: number, now = Date.now()): string {
  const age = now - at
  if (age < minute) return '刚才的'
  if (age < hour) return `${Math.floor(age / minute)} 分钟前的`
  const moment = new Date(at)
  const day = dayOf(moment)
  const today = dayOf(new Date(now))
  if (day === today) return `今天 ${sayClock(moment)} 的`
  return `${day === addDays(today, -1) ? `昨天 ${sayClock(moment)}` : sayMoment(moment)} 的`
}
