import { daysBetween } from '../../contract/calendar'
import type { Hit } from './alarmRules'
import { numberOf, numeral } from './numeralRules'

/** Days between two turns of a cycle, a little long, so that a count is only called short when it surely is. */
const turns: Record<string, number> = {
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  两周: 14,
  半月: 16,
  旬: 11,
  月: 31,
  季度: 92,
  学期: 183,
  年: 366,
}
const claim = new RegExp(
  `每个?(${Object.keys(turns).reverse().join('|')})[^，。；,;]{0,8}?(?:(${numeral})次|(?=[^\\d次]))`,
)
const count = new RegExp(`(?:共|已|累计|实际|合计)[^，。；每]{0,10}?(${numeral})次`)
const months = new RegExp(`(${numeral})月(?:份)?[至到—～~-]+(${numeral})月|(${numeral})个月`)

function monthsIn(text: string): number | undefined {
  const [, first, last, whole] = months.exec(text) ?? []
  if (whole) return numberOf(whole)
  const [from, to] = [numberOf(first ?? ''), numberOf(last ?? '')]
  return from !== undefined && to !== undefined && to >= from ? to - from + 1 : undefined
}

export interface Window {
  windowStart: string
  windowEnd: string
}

/** A cycle that is claimed and, by the text's own count, was not kept: 每月一次 and three in five months (S3). */
export function brokenCycles(text: string, { windowStart, windowEnd }: Window): Hit[] {
  const claimed = claim.exec(text)
  if (!claimed) return []
  const rest = text.replace(claimed[0], '，')
  const held = count.exec(rest)
  const times = held && numberOf(held[1])
  if (!held || times === undefined || times === null) return []
  const spoken = monthsIn(rest)
  const turn = turns[claimed[1]]
  const days = spoken ? spoken * (turn < 31 ? 28 : 31) : daysBetween(windowStart, windowEnd) + 1
  const wanted = Math.floor(days / turn) * (numberOf(claimed[2] ?? '') ?? 1)
  if (times >= wanted) return []
  const period = spoken ? `${spoken} 个月` : '整改期'
  return [{ quote: held[0], sentence: `写着“每${claimed[1]}”，${period}里应有 ${wanted} 次，写的却是 ${times} 次。` }]
}
