import type { WeekNumbers } from '../../cloud/contract/progress'

export type Rate = WeekNumbers['attendance']
export type RateName = 'attendance' | 'xuexi' | 'completion'

export const rateNames: readonly RateName[] = ['attendance', 'xuexi', 'completion']
export const rateWords: Record<RateName, string> = { attendance: '出勤率', xuexi: '学习强国', completion: '措施完成率' }

/** May break in the narrow head of a column. */
const soft = '\u200b'
export const rateHeads = ['出勤率', `学习${soft}强国`, `措施${soft}完成率`] as const

/** What stands where there was nothing to count: none is not 0. */
export const none = '—'

/** Tenths of a percent, rounded once from whole numbers as the weekly report does, so that both say the same. */
const tenthsOf = ({ part, whole }: Rate): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole))

// Whole and nothing without a decimal, so that three figures of 100% stand side by side on the narrowest phone.
const sayTenths = (tenths: number): string =>
  tenths === 0 || tenths === 1000 ? String(tenths / 10) : (tenths / 10).toFixed(1)

/** A rate in percent, for a chart: 92.1. */
export function percentOf(rate: Rate): number | null {
  const tenths = tenthsOf(rate)
  return tenths === null ? null : tenths / 10
}

/** `92.1%`, or `—` when there was nothing to count. */
export function sayRate(rate: Rate): string {
  const tenths = tenthsOf(rate)
  return tenths === null ? none : `${sayTenths(tenths)}%`
}

/** What a rate was counted from, `35/38`; empty when there was nothing to count. */
export const sayParts = ({ part, whole }: Rate): string => (whole === 0 ? '' : `${part}/${whole}`)

/** Both, `92.1%（35/38）`. */
export const sayRateWhole = (rate: Rate): string => (rate.whole === 0 ? none : `${sayRate(rate)}（${sayParts(rate)}）`)

/** The week before and what changed: `上周 85.7%，高 6.4 个百分点`. What is subtracted is what is printed, so it can be checked. */
export function sayRateBefore(now: Rate, before: Rate | undefined): string {
  if (before === undefined) return noBefore
  const to = tenthsOf(now)
  const from = tenthsOf(before)
  if (from === null) return '上周没有可算的'
  const was = `上周 ${sayRate(before)}`
  if (to === null) return `${was}，这一周没有可算的`
  return `${was}，${sayDifference(to - from, (size) => `${sayTenths(size)} 个百分点`, '高', '低')}`
}

/** The same of a count: `上周 3 次，多 1 次`. */
export function sayCountBefore(now: number, before: number | undefined, unit: string): string {
  if (before === undefined) return noBefore
  return `上周 ${before} ${unit}，${sayDifference(now - before, (size) => `${size} ${unit}`, '多', '少')}`
}

const noBefore = '没有上周可比'

const sayDifference = (difference: number, say: (size: number) => string, more: string, less: string): string =>
  difference === 0 ? '持平' : `${difference > 0 ? more : less} ${say(Math.abs(difference))}`
