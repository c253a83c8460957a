import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { zip } from '../../kernel/files/shelf'
import { findByKey } from './linkStore'
import { isOpen } from './rules'
import { findRound } from './showStore'
import { packName } from './zipRules'

/** The view is written down when the file begins to leave (streamPack). */
export default cloudFunction('downloadSharedPack', async ({ tx, input, now, today, files, adopt }) => {
  const link = await findByKey(tx, input.packKey)
  if (!link || !isOpen(link, today)) throw refuse('PACK_LINK_CLOSED')
  const reach = await adopt({ schoolId: link.schoolId, personId: 0 })
  const found = await findRound(tx, reach, link.inspectionId)
  if (!found) throw refuse('NOT_FOUND')
  const file = { name: packName(found.round, today), mime: zip }
  return files.offerStream(reach.schoolId, 'pack', [link.inspectionId, link.id], file, now)
})
