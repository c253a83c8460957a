import { dayOf } from '../../../cloud/contract/calendar'
import type { Out } from '../../../cloud/contract/calls'
import { todayOf } from '../../phone/todayOf'

type Start = Out<'showStart'>

/** What was read on an earlier day, shown without a network: its today is over. */
export function asOfToday(start: Start, readAt: number): Start {
  const today = todayOf(start.today, readAt)
  if (today === start.today) return start
  const xuexi = start.xuexi && { marked: false, points: null, reminded: false }
  const sessions = start.sessions.filter(({ startsAt }) => dayOf(new Date(startsAt)) === today)
  return { ...start, today, xuexi, sessions }
}
