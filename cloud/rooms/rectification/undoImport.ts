import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { canUndo, findImport, stepBack } from './ledgerUndoStore'

const reason = '撤销表格导入'

export default cloudFunction('undoImport', async ({ tx, reach, me, input, now }) => {
  const found = await findImport(tx, reach, { ...input, held: true })
  if (!found) throw refuse('NOT_FOUND')
  if (!(await canUndo(tx, reach, found))) throw refuse('IMPORT_OVERTAKEN')
  await stepBack(tx, reach, found, { personId: me.personId, at: now, reason })
  return {}
})
