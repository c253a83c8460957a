import { addDays } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { todayOf } from '../../../phone/todayOf'

type Mine = Out<'showMyXuexi'>

/** So far back the server takes a mark (DAY_OUT_OF_RANGE); it judges again. */
const daysBack = 6

/** What was read on an earlier day, shown without a network: its today is over, and its days have moved on. */
export function asOfToday(mine: Mine, readAt: number): Mine {
  const today = todayOf(mine.today, readAt)
  if (today === mine.today || mine.days.length === 0) return mine
  const unread = { marked: false, points: null, late: false, canMark: mine.days[0].canMark }
  const days = mine.days.map((_, back) => {
    const day = addDays(today, -back)
    const known = mine.days.find((one) => one.day === day) ?? { day, ...unread }
    return { ...known, canMark: known.canMark && back <= daysBack }
  })
  return { today, days }
}
