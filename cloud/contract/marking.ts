import { addDays } from './calendar'

/** Today and so many days back can be marked in 学习强国: a mark is voluntary, and a forgotten one is not a fault. */
const daysBack = 6

export const canMark = (day: string, today: string): boolean => day <= today && day >= addDays(today, -daysBack)
