import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findMe } from './store'

export default cloudFunction('showMe', async ({ tx, reach, today }) => {
  const found = await findMe(tx, reach, today)
  if (!found) throw refuse('NOT_FOUND')
  const { branchId, branchName, schoolId, schoolName, ...me } = found
  return {
    ...me,
    branch: branchId === null || branchName === null ? null : { id: branchId, name: branchName },
    school: { id: schoolId, name: schoolName },
  }
})
