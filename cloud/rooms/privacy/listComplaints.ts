import { cloudFunction } from '../../kernel/cloudFunction'
import { seesName, whyNotAnswer } from './complaintRules'
import { listComplaintRows } from './complaintStore'

export default cloudFunction('listComplaints', async ({ tx, reach, me }) => {
  const rows = await listComplaintRows(tx, reach)
  return {
    complaints: rows.map((row) => {
      const addressed = { branchId: row.branchId, writerId: row.writerId, isAnswered: row.answer !== null }
      const mayAnswer = whyNotAnswer(me, addressed) === null
      return { ...row, by: seesName(me, addressed) ? row.writer : null, mayAnswer }
    }),
  }
})
