import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { whyNotAnswer } from './complaintRules'
import { holdComplaint, setAnswer } from './complaintStore'

export default cloudFunction('answerComplaint', async ({ tx, reach, me, input, today }) => {
  const { complaintId } = input
  const text = filled(input.text.trim(), '/text')
  const complaint = await holdComplaint(tx, reach, complaintId)
  if (!complaint) throw refuse('NOT_FOUND')
  const why = whyNotAnswer(me, complaint)
  if (why) throw refuse(why)
  await setAnswer(tx, reach, { complaintId, text, personId: me.personId, today })
  return {}
})
