import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findBulletin } from './store'
import { partsOf, versionOf } from './versionRules'

export default cloudFunction('showBulletin', async ({ tx, reach, input }) => {
  const found = await findBulletin(tx, reach, input.bulletinId)
  if (!found) throw refuse('NOT_FOUND')
  const { inspectionId, isNewest, blocks } = found
  return {
    ...{ inspectionId, isNewest, version: versionOf(found), parts: partsOf(blocks) },
    blocks: blocks.filter(({ part }) => part === input.part),
  }
})
