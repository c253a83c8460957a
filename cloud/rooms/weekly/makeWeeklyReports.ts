import { addDays, addWeeks, dayOf, mondayOf, startOfDay } from '../../contract/calendar'
import { titleOfReport } from '../../contract/weekly'
import type { Job } from '../../kernel/jobs'
import { textOf } from './deliveryRules'
import { addDelivery } from './deliveryStore'
import { slotsBetween, weekEndedBefore } from './rules'
import { sayPercent, sentencesOf } from './sentenceRules'
import { addReports, type MadeReport } from './store'

/** Every Monday at seven: the week that has ended, kept as it stands, and one message for the group. */
export const makeWeeklyReports: Job = {
  name: 'makeWeeklyReports',
  slots: slotsBetween,
  run: async ({ tx, reach, slot, now }) => {
    const week = weekEndedBefore(slot)
    const monday = mondayOf(week)
    const overAt = startOfDay(addDays(monday, 7))
    const before = mondayOf(addWeeks(week, -1))
    const made = await addReports(tx, reach, { week, before, monday, overAt, now, today: dayOf(now) })
    const text = textFor(week, made)
    if (text) await addDelivery(tx, reach, week, text, now)
  },
}

/** The school's message with a line for each branch; null when the school's report was there already. */
function textFor(week: string, made: readonly MadeReport[]): string | null {
  const school = made.find(({ branchId }) => branchId === null)
  if (!school) return null
  const branches = made.flatMap(({ name, snapshot: { numbers } }) =>
    name === null
      ? []
      : {
          name,
          line: `出勤率 ${sayPercent(numbers.attendance)}，学习强国 ${sayPercent(numbers.xuexi)}，措施完成率 ${sayPercent(numbers.completion)}`,
        },
  )
  return textOf({ title: titleOfReport(week, null), sentences: sentencesOf(school.snapshot), branches })
}
