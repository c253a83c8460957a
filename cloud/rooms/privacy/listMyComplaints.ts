import { cloudFunction } from '../../kernel/cloudFunction'
import { listOwnComplaints } from './complaintStore'

export default cloudFunction('listMyComplaints', async ({ tx, reach }) => {
  const rows = await listOwnComplaints(tx, reach)
  return { complaints: rows.map((row) => ({ ...row, by: row.writer, mayAnswer: false })) }
})
