import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { addRequest } from './closureStore'
import { whyNotReady } from './rules'
import { holdFinding } from './store'

export default cloudFunction('requestClosure', async ({ tx, reach, me, input, now }) => {
  const { findingId } = input
  const note = filled(cleanLine(input.note), '/note')
  const finding = await holdFinding(tx, reach, findingId, me.personId)
  if (!finding) throw refuse('NOT_FOUND')
  // Asking is open to whoever did or accepted the work; closing is not.
  const why = whyNotReady(finding)
  if (why) throw refuse(why)
  if (!(await addRequest(tx, reach, findingId, { personId: me.personId, now, note }))) throw refuse('CLOSURE_WAITING')
  return {}
})
