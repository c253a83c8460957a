import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { hashReceipt } from '../../kernel/receiptCode'
import { findByCode } from './complaintStore'

export default cloudFunction('findAnswer', async ({ tx, reach, input }) => {
  const found = await findByCode(tx, reach, hashReceipt(input.code))
  if (!found) throw refuse('RECEIPT_UNKNOWN')
  return found
})
