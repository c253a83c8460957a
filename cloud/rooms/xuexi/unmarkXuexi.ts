import { isDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { removeMark } from './store'

// However old a mark is, whoever gave it may take it back (PIPL 15).
export default cloudFunction('unmarkXuexi', async ({ tx, reach, input }) => {
  if (!isDay(input.day)) throw refuse('DATE_INVALID')
  await removeMark(tx, reach, input.day)
  return {}
})
