import { addDays, isDay } from '../../contract/calendar'
import { type Alarm, alarm, type Hit, type Place } from './alarmRules'
import type { Days, LedgerFacts, MeasureFacts } from './rules'

const two = (number: string) => number.padStart(2, '0')
/** A day without its year exists when it does in a leap year. */
const isReal = (year: string, month: string, day: string) => isDay(`${year}-${two(month)}-${two(day)}`)

/** 322 may be meant as 3月22日: where no such reading is a day, it is a number of days and no date. */
function readings(run: string): string[] {
  return [1, 2]
    .map((at) => [run.slice(0, at), run.slice(at)])
    .filter(([month, day]) => day !== '' && !day.startsWith('0') && isReal('2024', month, day))
    .map(([month, day]) => `${month}月${day}日`)
}

const lostMonth = /(?<![\d月.第])(?:(\d{4})年)?(\d{3,4})[日号](?![内以历游制])/g
const monthAndDay = /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(?:份)?(\d{1,3})[日号]/g
const monthAlone = /(?<![\d个])(\d{2})月(?![\d龄])/g
const withSigns = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/g

/** Dates that no calendar has: 1017日, 13月, 2月30日 (S0). */
export function brokenDates(text: string): Hit[] {
  const lost = [...text.matchAll(lostMonth)].flatMap(([quote, , run]) =>
    readings(run)
      .slice(0, 1)
      .map((meant) => ({ quote, sentence: `“${quote}”不是完整的日期，可能是“${meant}”，漏了“月”。` })),
  )
  const days = [...text.matchAll(monthAndDay)].filter(([, year, month, day]) => !isReal(year ?? '2024', month, day))
  const signed = [...text.matchAll(withSigns)].filter(
    ([, year, , month, day]) => Number(year) > 1900 && !isReal(year, month, day),
  )
  const wrong = [...days, ...signed].map(([quote]) => ({ quote, sentence: `“${quote}”这一天不存在，请改成对的日期。` }))
  const months = [...text.matchAll(monthAlone)]
    .filter(([, month]) => Number(month) > 12)
    .map(([quote]) => ({ quote, sentence: `没有“${quote}”，请改成对的月份。` }))
  return [...lost, ...wrong, ...months]
}

/** A month or a day as the first and the last day it may mean; undefined when it is neither. */
function span(printed: string): { first: string; last: string } | undefined {
  if (isDay(printed)) return { first: printed, last: printed }
  const first = `${printed}-01`
  if (!isDay(first)) return undefined
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) }
}

const fullDate = /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?/g

/** The dates with a year that a text holds, as `2024-03` or `2024-04-26`. */
export const datesIn = (text: string): string[] =>
  [...text.matchAll(fullDate)].map(([, year, month, day]) => [year, two(month), ...(day ? [two(day)] : [])].join('-'))

const someDate = /\d{4}年|\d{1,2}月|每(天|日|周|旬|月|季|学期|学年|年)/

/** A cycle is a time too: 每周公示. */
const hasDate = ({ dueOn, notedDates, occurredOn, text, figures }: MeasureFacts) =>
  dueOn !== null || notedDates.length > 0 || occurredOn !== null || 'cycle' in figures || someDate.test(text)

const isPlan = (text: string) => /筹备|计划|拟|将(?=于|在|组|开|举)|预计|准备|下学[期年]|下一步/.test(text)

const sayPrinted = (printed: string) => {
  const [year, month, day] = printed.split('-').map(Number)
  return `${year}年${month}月${day ? `${day}日` : ''}`
}

function lateSentence(text: string, quote: string, reportOn: string): string {
  const late = `写的是 ${quote}，在通报的 ${sayPrinted(reportOn)} 之后。`
  return isPlan(text) ? `${late}还没发生的请写明是计划，不要写成成效。` : `${late}是笔误请改，是计划请写明。`
}

/** A result of a day after the report, or before the inspection had said anything. */
export function misdated(facts: LedgerFacts, reportOn: string, place: Place, text: string, dates: string[]): Alarm[] {
  const said = (which: string[]) => which.map(sayPrinted).join('、')
  const known = dates.filter((date) => span(date))
  const after = known.filter((date) => (span(date)?.first ?? '') > reportOn)
  const began = facts.feedbackOn ?? facts.windowStart
  const before = known.filter((date) => (span(date)?.last ?? began) < began)
  const whole = `${text} ${dates.join(' ')}`
  const alarms: Alarm[] = []
  if (after.length > 0) {
    const quote = said(after)
    alarms.push(alarm('datedAfter', place, whole, quote, lateSentence(text, quote, reportOn)))
  }
  if (before.length > 0) {
    const sentence = `写的是 ${said(before)}，比 ${sayPrinted(began)} 反馈意见还早。请核对，以前的工作不算这次的整改。`
    alarms.push(alarm('datedBefore', place, whole, said(before), sentence))
  }
  return alarms
}

export function checkMeasureDates(facts: LedgerFacts, days: Days, place: Place, measure: MeasureFacts): Alarm[] {
  const { text, notedDates, occurredOn } = measure
  const broken = notedDates
    .filter((date) => span(date) === undefined)
    .map((date) => alarm('brokenDate', place, text, date, `“${date}”不是日期，请改成 2024-03-22 这样。`))
  const none = hasDate(measure)
    ? []
    : [alarm('noDate', place, text, text, '这条措施没有日期：没有定时限，也没写是哪天做的。')]
  return [
    ...broken,
    ...none,
    ...misdated(facts, days.reportOn, place, text, [...new Set([...notedDates, ...datesIn(text)])]),
    ...(occurredOn ? misdated(facts, days.datedOn, place, text, [occurredOn]) : []),
  ]
}
