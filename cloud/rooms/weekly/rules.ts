import { addWeeks, dayOf, mondayOf, startOfDay, weekOf } from '../../contract/calendar'
import type { Out } from '../../contract/calls'
import type { WeekNumbers } from '../../contract/progress'
import { type Snapshot, titleOfReport } from '../../contract/weekly'
import type { DeliveryState } from '../../contract/words'
import { correctionsOf, sentencesOf } from './sentenceRules'

const madeAtHour = 7

/** The moment at which the report of the week before `week` is made: its Monday, 07:00 in Shanghai. */
const slotOf = (week: string): Date => new Date(startOfDay(mondayOf(week)).getTime() + madeAtHour * 3_600_000)

/** Every Monday 07:00 Asia/Shanghai in (since, now]. */
export function slotsBetween(since: Date, now: Date): Date[] {
  const slots: Date[] = []
  for (let week = weekOf(dayOf(since)); slotOf(week) <= now; week = addWeeks(week, 1)) {
    if (slotOf(week) > since) slots.push(slotOf(week))
  }
  return slots
}

/** When the next report is made. */
export function nextSlot(now: Date): Date {
  const week = weekOf(dayOf(now))
  return slotOf(week) > now ? slotOf(week) : slotOf(addWeeks(week, 1))
}

/** The week that had ended when the slot came. */
export const weekEndedBefore = (slot: Date): string => addWeeks(weekOf(dayOf(slot)), -1)

/** Mondays of the weeks that are still watched for corrections: the eight before this one. */
export function watchedWeeks(today: string): { first: string; last: string } {
  const week = weekOf(today)
  return { first: mondayOf(addWeeks(week, -8)), last: mondayOf(addWeeks(week, -1)) }
}

/** The whole address of a 企业微信 group robot, as it is copied from there; `base` is the only host we post to. */
export function isRobotAddress(address: string, base: string): boolean {
  const start = `${base}/cgi-bin/webhook/send?key=`
  return address.startsWith(start) && /^[\w-]{1,100}$/.test(address.slice(start.length))
}

/** A report as the tables have it; `snapshot` is null while it is not made. */
export interface FoundReport {
  week: string
  branchId: number | null
  branchName: string | null
  snapshot: Snapshot | null
  madeAt: Date | null
  correctedAt: Date | null
  /** The same week counted now. */
  live: WeekNumbers | null
  branches: { id: number; name: string; numbers: WeekNumbers }[]
  deliveries: { state: DeliveryState; attempts: number; lastError: string | null; at: string }[]
}

export type Report = Out<'showWeeklyReport'>

/** The report as it is read: the snapshot in sentences, and beside it what later entries changed. Null while it is not made. */
export function reportOf(found: FoundReport): Report | null {
  const { week, branchId, branchName, snapshot, madeAt, correctedAt, live, branches, deliveries } = found
  if (!snapshot || !madeAt || !live) return null
  return {
    week,
    branchId,
    title: titleOfReport(week, branchName),
    madeAt: madeAt.toISOString(),
    sentences: sentencesOf(snapshot),
    ...snapshot,
    corrections: correctionsOf(snapshot.numbers, live),
    correctedAt: correctedAt?.toISOString() ?? null,
    branches,
    deliveries,
  }
}
