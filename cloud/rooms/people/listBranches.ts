import { cloudFunction } from '../../kernel/cloudFunction'
import { listBranchRows } from './rosterStore'

export default cloudFunction('listBranches', async ({ tx, reach, today }) => ({
  branches: await listBranchRows(tx, reach, today),
}))
