import { cloudFunction } from '../../kernel/cloudFunction'
import { filled } from '../../kernel/fault'
import { addBranches } from './rosterStore'

export default cloudFunction('addBranch', async ({ tx, reach, input }) => {
  const name = filled(input.name.trim(), '/name')
  const [branch] = await addBranches(tx, reach, [name])
  return { branchId: branch.id }
})
