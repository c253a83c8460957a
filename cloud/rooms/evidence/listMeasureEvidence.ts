import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { evidenceCard } from './rules'
import { isMeasure, listOfMeasure } from './store'

export default cloudFunction('listMeasureEvidence', async ({ tx, reach, me, input, now, files }) => {
  const rows = await listOfMeasure(tx, reach, input.measureId, me.personId)
  if (rows.length === 0 && !(await isMeasure(tx, reach, input.measureId))) throw refuse('NOT_FOUND')
  const link = (digest: string) => files.linkPhoto(reach.schoolId, digest, now)
  return { evidence: rows.map((row) => evidenceCard(row, me.personId, link)) }
})
