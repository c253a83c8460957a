import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { editsOf, isRoundRight, roundWords } from './editRules'
import { noteEdits } from './editStore'
import { holdRound, writeRound } from './roundStore'

export default cloudFunction('editInspection', async ({ tx, reach, me, input, now }) => {
  const { inspectionId, feedbackOn, windowStart, windowEnd } = input
  const reason = filled(cleanLine(input.reason), '/reason')
  const phases = input.phases.map((phase) => ({ ...phase, name: filled(cleanLine(phase.name), '/phases') }))
  const next = { feedbackOn, windowStart, windowEnd, phases }
  if (!isRoundRight(next)) throw refuse('DATE_INVALID')
  const held = await holdRound(tx, reach, inspectionId)
  if (!held) throw refuse('NOT_FOUND')
  const edits = editsOf(roundWords(held), roundWords(next))
  if (edits.length === 0) return {}
  await writeRound(tx, reach, inspectionId, next)
  await noteEdits(tx, reach, { findingId: null, inspectionId, personId: me.personId, now, reason }, edits)
  return {}
})
