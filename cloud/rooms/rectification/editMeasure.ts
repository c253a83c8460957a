import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { editsOf, isDayOrNone, lineOrNone, measureWords, orStands, whyNotEditMeasure } from './editRules'
import { noteEdits } from './editStore'
import { holdMeasureWords, writeMeasure } from './measureEditStore'

export default cloudFunction('editMeasure', async ({ tx, reach, me, input, now }) => {
  const { measureId, dueOn } = input
  const reason = filled(cleanLine(input.reason), '/reason')
  if (!isDayOrNone(dueOn)) throw refuse('DATE_INVALID')
  const held = await holdMeasureWords(tx, reach, measureId)
  if (!held) throw refuse('NOT_FOUND')
  const next = {
    text: filled(input.text === undefined ? held.text : cleanLine(input.text), '/text'),
    dueOn: orStands(dueOn, held.dueOn),
    department: orStands(lineOrNone(input.department, cleanLine), held.department),
    fixNow: orStands(input.fixNow, held.fixNow),
  }
  const why = whyNotEditMeasure(held, next.text !== held.text)
  if (why) throw refuse(why)
  const edits = editsOf(measureWords(held), measureWords(next))
  if (edits.length === 0) return {}
  await writeMeasure(tx, reach, measureId, next)
  await noteEdits(tx, reach, { findingId: held.findingId, measureId, personId: me.personId, now, reason }, edits)
  return {}
})
