import { addDays, daysBetween, startOfDay } from '../contract/calendar'
import type { Tx } from '../kernel/database/database'
import type { Reach } from '../kernel/reach'
import { chance } from './chance'
import { type DemoPerson, isMemberOn } from './people'

const daysOfHistory = 56
/** A real school went from under 35% a day to about 90% (S3); its branches differ. */
const startRate = 0.35
const endRate = 0.85
const byBranch = [0.05, -0.04, 0, -0.15]
const hour = 3_600_000

interface Mark {
  person: number
  branch: number
  day: string
  points: number | null
  markedAt: Date
  isLate: boolean
}

/** Eight weeks of marks. Whoever can sign in has not marked today, so that there is something left to tap. */
export async function addXuexi(tx: Tx, reach: Reach, people: DemoPerson[], now: Date, today: string): Promise<void> {
  const days = Array.from({ length: daysOfHistory }, (_, index) => addDays(today, -index))
  const marks = days.flatMap((day) =>
    people.filter((person) => isMemberOn(person, day)).flatMap((person) => markOf(person, day, today, now) ?? []),
  )
  await tx.rows(
    `insert into xuexi_marks (school_id, person_id, day, branch_id, points, marked_at, is_late)
     select $1, m.person, m.day, m.branch, m.points, m."markedAt", m."isLate"
     from jsonb_to_recordset($2::jsonb) as m(person bigint, day date, branch bigint, points integer,
       "markedAt" timestamptz, "isLate" boolean)`,
    [reach.schoolId, JSON.stringify(marks)],
  )
}

function markOf(person: DemoPerson, day: string, today: string, now: Date): Mark | null {
  const daysAgo = daysBetween(day, today)
  if (person.branch === null || person.branchId === null || (daysAgo === 0 && person.username)) return null
  const rate = endRate - ((endRate - startRate) * daysAgo) / daysOfHistory + byBranch[person.branch]
  const habit = 0.3 * (chance('habit', person.name) - 0.5)
  if (chance('mark', person.name, daysAgo) >= (rate + habit) * (daysAgo === 0 ? 0.5 : 1)) return null
  const isLate = daysAgo > 1 && chance('late', person.name, daysAgo) < 0.06
  const begins = startOfDay(isLate ? addDays(day, 1) : day).getTime()
  const until = Math.min(now.getTime(), begins + 22 * hour)
  const share = chance('hour', person.name, daysAgo)
  return {
    person: person.id,
    branch: person.branchId,
    day,
    points: chance('told', person.name) < 0.5 ? 8 + Math.floor(share * 38) : null,
    markedAt: new Date(daysAgo === 0 ? begins + (until - begins) * share : begins + (7 + 15 * share) * hour),
    isLate,
  }
}
