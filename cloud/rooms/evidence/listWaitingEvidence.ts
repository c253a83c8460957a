import { cloudFunction } from '../../kernel/cloudFunction'
import { evidenceCard, reviewerOf } from './rules'
import { listWaiting } from './store'

export default cloudFunction('listWaitingEvidence', async ({ tx, reach, me, now, today, files }) => {
  const rows = await listWaiting(tx, reach, reviewerOf(me), today)
  const link = (digest: string) => files.linkPhoto(reach.schoolId, digest, now)
  return { evidence: rows.map((row) => evidenceCard(row, me.personId, link)) }
})
