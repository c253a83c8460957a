import { cloudFunction } from '../../kernel/cloudFunction'
import { listInviteRows } from './inviteStore'
import { whyNoSeat } from './rules'

const monthMs = 30 * 86_400_000

export default cloudFunction('listInvites', async ({ tx, reach, now }) => {
  const rows = await listInviteRows(tx, reach, new Date(now.getTime() - monthMs))
  const invites = rows.map((row) => ({
    ...row,
    expiresAt: row.expiresAt.toISOString(),
    isUsable: whyNoSeat(row, now) === null,
  }))
  return { invites }
})
