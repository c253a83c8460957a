import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { isDayOrNone, lineOrNone } from './editRules'
import { addFinding, holdRoundOf } from './editStore'

export default cloudFunction('addFinding', async ({ tx, reach, me, input, now }) => {
  const { categoryId, dueOn = null } = input
  const [number, title, reason] = [input.number, input.title, input.reason].map((text) =>
    filled(cleanLine(text), '/title'),
  )
  if (!isDayOrNone(dueOn)) throw refuse('DATE_INVALID')
  const round = await holdRoundOf(tx, reach, categoryId)
  if (!round) throw refuse('NOT_FOUND')
  const finding = {
    ...{ categoryId, number, title, dueOn },
    leadOfficer: lineOrNone(input.leadOfficer, cleanLine) ?? null,
    department: lineOrNone(input.department, cleanLine) ?? null,
  }
  const by = { findingId: null, personId: me.personId, now, reason }
  return { findingId: await addFinding(tx, reach, round, finding, by) }
})
