import { cloudFunction } from '../../kernel/cloudFunction'
import { listLinks, listRounds } from './linkStore'
import { isOpen } from './rules'

export default cloudFunction('listPackLinks', async ({ tx, reach, today }) => {
  const rows = await listLinks(tx, reach)
  const links = rows.map((row) => ({
    ...row,
    isOpen: isOpen(row, today),
    madeAt: row.madeAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastViewAt: row.lastViewAt?.toISOString() ?? null,
  }))
  return { links, inspections: await listRounds(tx, reach) }
})
