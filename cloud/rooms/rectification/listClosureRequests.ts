import { may } from '../../contract/access'
import { cloudFunction } from '../../kernel/cloudFunction'
import { listWaiting } from './closureStore'
import { findingCard, whyNotClose } from './rules'

export default cloudFunction('listClosureRequests', async ({ tx, reach, me, today }) => {
  const rows = await listWaiting(tx, reach, me.personId)
  return {
    requests: rows.map((row) => ({
      ...{ id: row.closureId, at: row.at.toISOString(), by: row.by, note: row.note },
      finding: findingCard(row, today),
      canClose: may(me.roles, 'closeFinding') && whyNotClose(row) === null,
    })),
  }
})
