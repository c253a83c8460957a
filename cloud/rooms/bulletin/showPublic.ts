import { may } from '../../contract/access'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findPublic } from './publicStore'
import { versionOf } from './versionRules'

export default cloudFunction('showPublic', async ({ tx, reach, me, input }) => {
  const found = await findPublic(tx, reach, input.bulletinId)
  const isOffice = may(me.roles, 'editBlock')
  if (!found || !(isOffice || found.bulletin.state === 'published')) throw refuse('NOT_FOUND')
  const { bulletin, lines, redactions, digest } = found
  const { inspectionId } = bulletin
  return { inspectionId, version: versionOf(bulletin), lines, redactions: isOffice ? redactions : [], digest }
})
