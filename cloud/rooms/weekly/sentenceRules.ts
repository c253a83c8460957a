import { headlineWords } from '../../contract/ledgerWords'
import type { WeekNumbers } from '../../contract/progress'
import type { Headline } from '../../contract/rectification'
import type { Correction, Snapshot } from '../../contract/weekly'

type Rate = WeekNumbers['attendance']

/** Tenths of a percent, rounded once from whole numbers, so that every figure of a report adds up; null without a whole. */
const tenthsOf = ({ part, whole }: Rate): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole))

const sayTenths = (tenths: number): string => (tenths / 10).toFixed(1)

/** `92.9%`, or `无` when there was nothing to count. The one place where a percentage is written. */
export function sayPercent(rate: Rate): string {
  const tenths = tenthsOf(rate)
  return tenths === null ? '无' : `${sayTenths(tenths)}%`
}

/** `+1.2`, `−0.5` or `0.0` percentage points from one written percentage to the other; `无` when one is missing. */
export function sayDifference(now: Rate, before: Rate | undefined): string {
  const [is, was] = [tenthsOf(now), before ? tenthsOf(before) : null]
  if (is === null || was === null) return '无'
  return `${is > was ? '+' : is < was ? '−' : ''}${sayTenths(Math.abs(is - was))}`
}

/** `，比上周高 1.2 个百分点`, or nothing when there is no week to compare with. */
function sayChange(now: Rate, before: Rate | undefined): string {
  const [is, was] = [tenthsOf(now), before ? tenthsOf(before) : null]
  if (is === null || was === null) return ''
  if (is === was) return '，与上周持平'
  return `，比上周${is > was ? '高' : '低'} ${sayTenths(Math.abs(is - was))} 个百分点`
}

function sayStudy({ sessionsHeld, attendance }: WeekNumbers, before: WeekNumbers | null): string {
  if (sessionsHeld === 0) return '本周没有开展学习活动。'
  if (attendance.whole === 0) return `本周开展学习活动 ${sessionsHeld} 次，没有需要统计出勤的人。`
  const { part, whole } = attendance
  const turnout = `应到 ${whole} 人次（请假的不计），实到 ${part} 人次，出勤率 ${sayPercent(attendance)}`
  return `本周开展学习活动 ${sessionsHeld} 次，${turnout}${sayChange(attendance, before?.attendance)}。`
}

/** Marks are voluntary, and the report says so whenever it counts them (domain.md §5). */
function sayXuexi({ onRoll, xuexi }: WeekNumbers, before: WeekNumbers | null): string {
  if (xuexi.whole === 0) return '本周没有在册党员。'
  const share = `${sayPercent(xuexi)}（${xuexi.part}/${xuexi.whole} 人次）`
  return `在册党员 ${onRoll} 人，学习强国标记率 ${share}${sayChange(xuexi, before?.xuexi)}。标记自愿，不作考核。`
}

function sayMeasures({ completion, overdue }: WeekNumbers, before: WeekNumbers | null): string {
  const { part, whole } = completion
  if (whole === 0) return '到本周末没有到期的整改措施。'
  const rate = `完成率 ${sayPercent(completion)}${sayChange(completion, before?.completion)}`
  const late = overdue === 0 ? '没有逾期。' : `有 ${overdue} 条过了时限，请看看有没有困难、需要谁先帮一把。`
  return `到本周末应完成整改措施 ${whole} 条，已通过 ${part} 条，${rate}。${late}`
}

/** The three honest numbers side by side, never added up (S0). */
const sayHeadline = ({ closed, staged, blocked, open }: Headline): string =>
  `全校整改台账：${headlineWords.closed} ${closed} 个，${headlineWords.staged} ${staged} 个，` +
  `${headlineWords.blocked} ${blocked} 个，整改中 ${open} 个。`

/** The week in plain sentences: counts of a branch or a school, no person, no order of rank. */
export function sentencesOf({ numbers, before, headline }: Snapshot): string[] {
  const isLedgerEmpty = headline.closed + headline.staged + headline.blocked + headline.open === 0
  const sentences = [sayStudy(numbers, before), sayXuexi(numbers, before), sayMeasures(numbers, before)]
  return isLedgerEmpty ? sentences : [...sentences, sayHeadline(headline)]
}

const sayShare = (rate: Rate): string =>
  rate.whole === 0 ? sayPercent(rate) : `${sayPercent(rate)}（${rate.part}/${rate.whole}）`

const lines: [string, (numbers: WeekNumbers) => string][] = [
  ['学习活动', ({ sessionsHeld }) => `${sessionsHeld} 次`],
  ['出勤率', ({ attendance }) => sayShare(attendance)],
  ['学习强国标记率', ({ xuexi }) => sayShare(xuexi)],
  ['措施完成率', ({ completion }) => sayShare(completion)],
  ['逾期措施', ({ overdue }) => `${overdue} 条`],
  ['在册党员', ({ onRoll }) => `${onRoll} 人`],
]

/** Numbers that later entries changed: what the report said and what stands now. */
export const correctionsOf = (said: WeekNumbers, live: WeekNumbers): Correction[] =>
  lines.map(([label, say]) => ({ label, was: say(said), now: say(live) })).filter(({ was, now }) => was !== now)
