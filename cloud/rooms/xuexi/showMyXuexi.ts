import { addDays } from '../../contract/calendar'
import { canMark } from '../../contract/marking'
import { cloudFunction } from '../../kernel/cloudFunction'
import { shownDays } from './rules'
import { listMyDays } from './store'

export default cloudFunction('showMyXuexi', async ({ tx, reach, today }) => {
  const days = await listMyDays(tx, reach, addDays(today, 1 - shownDays), today)
  return { today, days: days.map((mine) => ({ ...mine, canMark: mine.onRoll && canMark(mine.day, today) })) }
})
