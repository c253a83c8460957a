import type { WeekNumbers } from '../../../cloud/contract/progress'

const rate = (part: number, whole: number) => ({ part, whole, rate: whole === 0 ? null : part / whole })

/** A branch's week: 92.1%, 76.3% and nothing due, unless said otherwise. */
export const weekNumbers = (part: Partial<WeekNumbers> = {}): WeekNumbers => ({
  week: '2026-W47',
  attendance: rate(35, 38),
  xuexi: rate(116, 152),
  completion: rate(0, 0),
  overdue: 0,
  sessionsHeld: 2,
  onRoll: 22,
  ...part,
})

export const nothing: Partial<WeekNumbers> = {
  attendance: rate(0, 0),
  xuexi: rate(0, 0),
  completion: rate(0, 0),
  sessionsHeld: 0,
  onRoll: 0,
}

/** Eight weeks up to 2026-W47. */
export const trend = (part: Partial<WeekNumbers> = {}): WeekNumbers[] =>
  [40, 41, 42, 43, 44, 45, 46, 47].map((week) => weekNumbers({ week: `2026-W${week}`, ...part }))
