import { dayOf } from '../../../cloud/contract/calendar'
import type { Out } from '../../../cloud/contract/calls'

type Start = Out<'showStart'>

/**
 * What was read on an earlier day, shown without a network: its today is over. Of the two days by the phone's own clock
 * only their being different counts, so a clock that is wrong changes nothing while the server is heard.
 */
export function asOfToday(start: Start, readAt: number): Start {
  const today = dayOf(new Date())
  if (readAt === 0 || dayOf(new Date(readAt)) === today) return start
  const xuexi = start.xuexi && { marked: false, points: null, reminded: false }
  const sessions = start.sessions.filter(({ startsAt }) => dayOf(new Date(startsAt)) === today)
  return { ...start, today, xuexi, sessions }
}
