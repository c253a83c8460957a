import { addWeeks, mondayOf, weekOf } from '../../contract/calendar'

const trendWeeks = 8

/** Mondays of the first and the last week that a trend shows. */
export interface Span {
  first: string
  last: string
}

/** Eight weeks up to `week`; null for a week that does not exist (2026-W60) or is still to come. */
export function spanOf(week: string, today: string): Span | null {
  const last = mondayOf(week)
  if (weekOf(last) !== week || last > today) return null
  return { first: mondayOf(addWeeks(week, 1 - trendWeeks)), last }
}

export interface BlockedFinding {
  id: number
  title: string
  blockedBy: string | null
}

const nobodyNamed = '没有写明'

/** Findings by the body that must move first (S0), in the order in which the bodies first come up. */
export function groupBlocked(findings: readonly BlockedFinding[]) {
  const groups = new Map<string, { id: number; title: string }[]>()
  for (const { id, title, blockedBy } of findings) {
    const body = blockedBy?.trim() || nobodyNamed
    groups.set(body, [...(groups.get(body) ?? []), { id, title }])
  }
  return [...groups].map(([blockedBy, grouped]) => ({ blockedBy, findings: grouped }))
}
