import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { mayHaveOccurredOn, whyNotSubmit } from './rules'
import { addEvidence, holdMeasure } from './submitStore'

export default cloudFunction('submitEvidence', async ({ tx, reach, me, input, now, today }) => {
  const { measureId, photoIds, occurredOn = null } = input
  const note = filled(input.note.trim(), '/note')
  if (occurredOn !== null && !mayHaveOccurredOn(occurredOn, today)) throw refuse('DATE_INVALID')
  const measure = await holdMeasure(tx, reach, measureId, photoIds)
  if (!measure) throw refuse('NOT_FOUND')
  const why = whyNotSubmit(measure, { personId: me.personId, branchId: me.branchId, photos: photoIds.length })
  if (why) throw refuse(why)
  const evidence = { measureId, branchId: me.branchId, note, occurredOn, photoIds, now }
  return { evidenceId: await addEvidence(tx, reach, evidence), recordedAt: now.toISOString() }
})
