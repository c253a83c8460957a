import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { addBranches } from './rosterStore'

export default cloudFunction('addBranch', async ({ tx, reach, input }) => {
  const name = input.name.trim()
  if (!name) throw refuse('INVALID_INPUT', { at: '/name', rule: 'minLength' })
  const [branch] = await addBranches(tx, reach, [name])
  return { branchId: branch.id }
})
