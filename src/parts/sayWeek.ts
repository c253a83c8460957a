import { mondayOf, sayDate, sayDay, sundayOf } from '../../cloud/contract/calendar'

/** A text from a link names a week; whether there was one is for the server to say. */
export const isWeek = (text: string | undefined): text is string => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text ?? '')

/** The days of a week: `11月16日 至 11月22日`, with the year where it is not today's. */
export const sayWeekDays = (week: string, today: string): string =>
  `${sayDate(mondayOf(week), today)} 至 ${sayDate(sundayOf(week), today)}`

/** A week's number, with its year where that is not today's: `第47周`, `2025年第52周`. */
export function sayWeekNumber(week: string, today: string): string {
  const number = `第${Number(week.slice(-2))}周`
  return week.slice(0, 4) === today.slice(0, 4) ? number : `${week.slice(0, 4)}年${number}`
}

/** The Monday, short enough for an axis: `11/16`. */
export const sayWeekShort = (week: string): string => sayDay(mondayOf(week)).replace('月', '/').replace('日', '')
