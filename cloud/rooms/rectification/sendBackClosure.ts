import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { holdRequest, sendBack } from './closureStore'

export default cloudFunction('sendBackClosure', async ({ tx, reach, me, input, now }) => {
  const { closureId } = input
  const reason = filled(cleanLine(input.reason), '/reason')
  const request = await holdRequest(tx, reach, closureId)
  if (!request) throw refuse('NOT_FOUND')
  if (request.isDecided) throw refuse('CLOSURE_DECIDED')
  await sendBack(tx, reach, closureId, { personId: me.personId, now, reason })
  return {}
})
