import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { zip } from '../../kernel/files/shelf'
import { findRound } from './showStore'
import { packName } from './zipRules'

export default cloudFunction('downloadPack', async ({ tx, reach, input, now, today, files }) => {
  const found = await findRound(tx, reach, input.inspectionId)
  if (!found) throw refuse('NOT_FOUND')
  const file = { name: packName(found.round, today), mime: zip }
  return files.offerStream(reach.schoolId, 'pack', [input.inspectionId], file, now)
})
