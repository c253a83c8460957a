import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { isDayOrNone, lineOrNone } from './editRules'
import { noteEdits } from './editStore'
import { addMeasure } from './measureEditStore'
import { isClosed } from './rules'
import { holdFinding } from './store'

export default cloudFunction('addMeasure', async ({ tx, reach, me, input, now }) => {
  const { findingId, dueOn = null, fixNow = false } = input
  const text = filled(cleanLine(input.text), '/text')
  const reason = filled(cleanLine(input.reason), '/reason')
  if (!isDayOrNone(dueOn)) throw refuse('DATE_INVALID')
  const finding = await holdFinding(tx, reach, findingId, me.personId)
  if (!finding) throw refuse('NOT_FOUND')
  if (isClosed(finding.state)) throw refuse('FINDING_CLOSED')
  const department = lineOrNone(input.department, cleanLine) ?? null
  const measureId = await addMeasure(tx, reach, findingId, { text, dueOn, department, fixNow })
  const added = { field: 'added' as const, before: null, after: text }
  await noteEdits(tx, reach, { findingId, measureId, personId: me.personId, now, reason }, [added])
  return { measureId }
})
