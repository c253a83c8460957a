import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { editsOf, isDayOrNone, lineOrNone, orStands } from './editRules'
import { noteEdits } from './editStore'
import { type Assignment, assign, holdMeasure } from './measureStore'
import { whyNotAssign } from './rules'

export default cloudFunction('assignMeasure', async ({ tx, reach, me, input, now, today }) => {
  const { measureId, personId, dueOn } = input
  if (!isDayOrNone(dueOn)) throw refuse('DATE_INVALID')
  const measure = await holdMeasure(tx, reach, measureId, personId, today)
  if (!measure?.isPersonThere) throw refuse('NOT_FOUND')
  const why = whyNotAssign(measure, personId)
  if (why) throw refuse(why)
  const next = {
    assigneeId: personId,
    dueOn,
    department: orStands(lineOrNone(input.department, cleanLine), measure.department),
    fixNow: orStands(input.fixNow, measure.fixNow),
  }
  const edits = editsOf(told(measure), told(next))
  if (edits.length === 0) return {}
  await assign(tx, reach, measureId, next)
  const reason = lineOrNone(input.reason, cleanLine) ?? null
  await noteEdits(tx, reach, { findingId: measure.findingId, measureId, personId: me.personId, now, reason }, edits)
  return {}
})

/** Whom by id: the history reads the name, so that a closed account is named there no more. */
const told = ({ assigneeId, dueOn, department, fixNow }: Assignment) => ({
  assignee: assigneeId === null ? null : String(assigneeId),
  ...{ dueOn, department, fixNow: String(fixNow) },
})
