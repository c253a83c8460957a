import { may } from '../../contract/access'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findRound } from './factsStore'
import { listVersions } from './store'
import { versionOf } from './versionRules'

export default cloudFunction('listBulletins', async ({ tx, reach, me, input }) => {
  const round = await findRound(tx, reach, input.inspectionId ?? null)
  if (!round && input.inspectionId) throw refuse('NOT_FOUND')
  if (!round) return { inspection: null, inspections: [], versions: [] }
  const versions = await listVersions(tx, reach, round.id, !may(me.roles, 'editBlock'))
  return {
    inspection: { id: round.id, round: round.round },
    inspections: round.inspections,
    versions: versions.map(versionOf),
  }
})
