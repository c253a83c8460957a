import { isDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { addLetter } from './letterStore'

export default cloudFunction('addLetter', async ({ tx, reach, me, input, now, today }) => {
  const { inspectionId, blockedBy, sentOn } = input
  const about = filled(cleanLine(input.about), '/about')
  if (!isDay(sentOn) || sentOn > today) throw refuse('DATE_INVALID')
  const letter = { inspectionId, blockedBy, sentOn, about, personId: me.personId, now }
  const added = await addLetter(tx, reach, letter)
  if (!added) throw refuse('NOT_FOUND')
  return added
})
