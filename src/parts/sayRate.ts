import type { WeekNumbers } from '../../cloud/contract/progress'

export type Rate = WeekNumbers['attendance']
export type RateName = 'attendance' | 'xuexi' | 'completion'

export const rateNames: readonly RateName[] = ['attendance', 'xuexi', 'completion']
export const rateWords: Record<RateName, string> = { attendance: '出勤率', xuexi: '学习强国', completion: '整改完成率' }

/** What stands where there was nothing to count: none is not 0. */
export const none = '—'

/** A rate in tenths of a percent, rounded; only all is 100% and only nothing is 0%. null when there was nothing to count. */
function tenthsOf({ rate, part, whole }: Rate): number | null {
  if (rate === null) return null
  const rounded = Math.round(rate * 1000)
  if (part < whole && rounded >= 1000) return 999
  return part > 0 ? Math.max(1, rounded) : rounded
}

/** A rate in percent, for a chart: 92.1. */
export function percentOf(rate: Rate): number | null {
  const tenths = tenthsOf(rate)
  return tenths === null ? null : tenths / 10
}

/** `92.1%`, `100%`, or `—` when there was nothing to count. */
export function sayRate(rate: Rate): string {
  const percent = percentOf(rate)
  return percent === null ? none : `${percent}%`
}

/** What a rate was counted from, `35/38`; empty when there was nothing to count. */
export const sayParts = ({ rate, part, whole }: Rate): string => (rate === null ? '' : `${part}/${whole}`)

/** Both, `92.1%（35/38）`. */
export const sayRateWhole = (rate: Rate): string =>
  rate.rate === null ? none : `${sayRate(rate)}（${sayParts(rate)}）`

/** A rate beside the week before. What is subtracted is what is printed, so that a reader can check it. */
export function sayRateChange(now: Rate, before: Rate | undefined): string {
  const to = tenthsOf(now)
  const from = before ? tenthsOf(before) : null
  if (to === null) return '这一周没有可算的'
  if (from === null) return '上周没有可算的'
  return sayDifference(to - from, (size) => `${size / 10} 个百分点`, '高', '低')
}

/** A count beside the week before: `比上周多 2 条`. */
export const sayCountChange = (now: number, before: number | undefined, unit: string): string =>
  before === undefined ? '上周没有可比的' : sayDifference(now - before, (size) => `${size} ${unit}`, '多', '少')

function sayDifference(difference: number, say: (size: number) => string, more: string, less: string): string {
  if (difference === 0) return '和上周一样'
  return `比上周${difference > 0 ? more : less} ${say(Math.abs(difference))}`
}
