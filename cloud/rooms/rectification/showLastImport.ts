import { errors } from '../../contract/errors'
import { cloudFunction } from '../../kernel/cloudFunction'
import { canUndo, findImport } from './ledgerUndoStore'

export default cloudFunction('showLastImport', async ({ tx, reach, input }) => {
  const found = await findImport(tx, reach, { ...input, held: false })
  if (!found) return { last: null }
  const { undo, at, by, ...last } = found
  const isFree = await canUndo(tx, reach, found)
  return {
    last: {
      ...last,
      at: at.toISOString(),
      by: by ?? '',
      counts: undo.counts,
      isNewRound: undo.isNew,
      canUndo: isFree,
      whyNot: isFree ? null : errors.IMPORT_OVERTAKEN.sentence,
    },
  }
})
