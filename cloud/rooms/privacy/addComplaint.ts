import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { hashReceipt, newReceipt } from '../../kernel/receiptCode'
import { mayPass } from '../../kernel/turnstile'
import { mostADay, whyNotWrite } from './complaintRules'
import { insertComplaint } from './complaintStore'

export default cloudFunction('addComplaint', async ({ tx, reach, me, input, today }) => {
  const { kind, to, nameless } = input
  const text = filled(input.text.trim(), '/text')
  const why = whyNotWrite({ kind, to, nameless, branchId: me.branchId })
  if (why) throw refuse(why)
  if (!mayPass('addComplaint', `${me.schoolId} ${me.personId}`, mostADay, today)) throw refuse('COMPLAINTS_TODAY')
  const code = nameless ? newReceipt() : null
  await insertComplaint(tx, reach, {
    ...{ kind, text, today },
    personId: nameless ? null : me.personId,
    branchId: to === 'branch' ? me.branchId : null,
    codeHash: code === null ? null : hashReceipt(code),
  })
  return { code }
})
