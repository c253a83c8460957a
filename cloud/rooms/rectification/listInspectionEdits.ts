import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { isRound, listRoundEdits } from './roundStore'

export default cloudFunction('listInspectionEdits', async ({ tx, reach, input }) => {
  const edits = await listRoundEdits(tx, reach, input.inspectionId)
  if (edits.length === 0 && !(await isRound(tx, reach, input.inspectionId))) throw refuse('NOT_FOUND')
  return { edits: edits.map(({ at, by, ...edit }) => ({ ...edit, at: at.toISOString(), by: by ?? '' })) }
})
