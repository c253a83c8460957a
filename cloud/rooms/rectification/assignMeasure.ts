import { isDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { assign, holdMeasure } from './measureStore'
import { whyNotAssign } from './rules'

export default cloudFunction('assignMeasure', async ({ tx, reach, input, today }) => {
  const { measureId, personId, dueOn } = input
  if (dueOn !== null && !isDay(dueOn)) throw refuse('DATE_INVALID')
  const measure = await holdMeasure(tx, reach, measureId, personId, today)
  if (!measure?.isPersonThere) throw refuse('NOT_FOUND')
  const why = whyNotAssign(measure, personId)
  if (why) throw refuse(why)
  await assign(tx, reach, measureId, personId, dueOn)
  return {}
})
