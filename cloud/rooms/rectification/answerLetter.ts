import { isDay } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { answer, holdLetter } from './letterStore'

export default cloudFunction('answerLetter', async ({ tx, reach, input, today }) => {
  const { letterId, answeredOn } = input
  const words = filled(cleanLine(input.answer), '/answer')
  const letter = await holdLetter(tx, reach, letterId)
  if (!letter) throw refuse('NOT_FOUND')
  if (letter.answeredOn !== null) throw refuse('LETTER_ANSWERED')
  if (!isDay(answeredOn) || answeredOn < letter.sentOn || answeredOn > today) throw refuse('DATE_INVALID')
  await answer(tx, reach, letterId, answeredOn, words)
  return {}
})
