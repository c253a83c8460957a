import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { canUndo, findImport, stepBack } from './ledgerUndoStore'

const reason = '撤销表格导入'

export default cloudFunction('undoImport', async ({ tx, reach, me, input, now }) => {
  // Looked for anew once its round is held: an import that ended just before is the newer one.
  await findImport(tx, reach, { ...input, held: true })
  const found = await findImport(tx, reach, { ...input, held: false })
  if (!found) throw refuse('NOT_FOUND')
  if (!(await canUndo(tx, reach, found))) throw refuse('IMPORT_OVERTAKEN')
  await stepBack(tx, reach, found, { personId: me.personId, at: now, reason })
  return {}
})
