import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findBranch, listPersonRows } from './rosterStore'

export default cloudFunction('listPeople', async ({ tx, reach, input, today }) => {
  const { branchId = null, text = '', withLeft = false } = input
  if (branchId !== null && !(await findBranch(tx, reach, branchId))) throw refuse('NOT_FOUND')
  return { people: await listPersonRows(tx, reach, { branchId, text: text.trim(), withLeft }, today) }
})
