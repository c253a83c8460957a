import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { cleanLine } from '../../kernel/sheets/cellText'
import { holdRequest, sendBack } from './closureStore'

export default cloudFunction('sendBackClosure', async ({ tx, reach, me, input, now }) => {
  const { closureId } = input
  const reason = cleanLine(input.reason)
  if (!reason) throw refuse('INVALID_INPUT', { at: '/reason', rule: 'minLength' })
  const request = await holdRequest(tx, reach, closureId)
  if (!request) throw refuse('NOT_FOUND')
  if (request.isDecided) throw refuse('CLOSURE_DECIDED')
  await sendBack(tx, reach, closureId, { personId: me.personId, now, reason })
  return {}
})
