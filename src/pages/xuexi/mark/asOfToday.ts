import { addDays } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { canMark } from '../../../../cloud/contract/marking'
import { todayOf } from '../../../phone/todayOf'

type Mine = Out<'showMyXuexi'>

/** What was read on an earlier day, shown without a network: its today is over, and its days have moved on. */
export function asOfToday(mine: Mine, readAt: number): Mine {
  const today = todayOf(mine.today, readAt)
  if (today === mine.today || mine.days.length === 0) return mine
  const unread = { marked: false, points: null, late: false, canMark: mine.days[0].canMark }
  const days = mine.days.map((_, back) => {
    const day = addDays(today, -back)
    const known = mine.days.find((one) => one.day === day) ?? { day, ...unread }
    return { ...known, canMark: known.canMark && canMark(day, today) }
  })
  return { today, days }
}
