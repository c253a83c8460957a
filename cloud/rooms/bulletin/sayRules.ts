import { isDay, sayDate, sayDay } from '../../contract/calendar'

/** `2024年3月22日`: a public paper never leaves the year out. */
export const sayFull = (day: string): string => sayDate(day, '')

/** Days as the source names them: `2024年3月`, `2024年4月26日、4月28日`. */
export function sayDays(printed: readonly string[]): string {
  let year = ''
  const said = printed.map((one) => {
    const [own, month] = one.split('-')
    const isSame = own === year
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(one)) return one
    year = own
    if (isDay(one)) return isSame ? sayDay(one) : sayFull(one)
    return `${isSame ? '' : `${own}年`}${Number(month)}月`
  })
  return said.join('、')
}

/** A sentence ends once. */
export const ended = (text: string): string => {
  const bare = text.trim().replace(/[。；;，,、\s]+$/, '')
  return /[！？!?…]$/.test(bare) ? bare : `${bare}。`
}

/** Without its last sign, to go on inside a sentence. */
export const open = (text: string): string => text.trim().replace(/[。；;，,、\s]+$/, '')
