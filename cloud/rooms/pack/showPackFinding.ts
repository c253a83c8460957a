import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { addView, findByKey } from './linkStore'
import { hideNames, isOpen } from './rules'
import { namelessFinding, packEvent, packFinding, packMeasures } from './showRules'
import { listEvents, listEvidence, listFindingRows, listMeasureRows, listNames } from './showStore'

export default cloudFunction('showPackFinding', async ({ tx, input, now, today, files, adopt }) => {
  const link = await findByKey(tx, input.packKey)
  if (!link || !isOpen(link, today)) throw refuse('PACK_LINK_CLOSED')
  const reach = await adopt({ schoolId: link.schoolId, personId: 0 })
  const { id: linkId, inspectionId, schoolName, label, endsOn } = link
  // Only of the link's own inspection.
  const [found] = await listFindingRows(tx, reach, inspectionId, input.findingId)
  if (!found) throw refuse('NOT_FOUND')
  await addView(tx, reach, { linkId, what: 'finding', findingId: found.id, now })
  const [measures, events, names] = await Promise.all([
    listMeasureRows(tx, reach, inspectionId, found.id),
    listEvents(tx, reach, found.id),
    listNames(tx, reach),
  ])
  const ids = measures.map(({ id }) => id)
  const evidence = await listEvidence(tx, reach, ids)
  const hide = hideNames(names)
  const photo = (digest: string) => files.linkPhoto(reach.schoolId, digest, now)
  const { categoryTitle, leadOfficer, department, nextStep, ...finding } = namelessFinding(found, hide)
  return {
    head: { schoolName, label, endsOn, today },
    finding: packFinding(finding, today),
    ...{ categoryTitle, leadOfficer, department, nextStep },
    measures: packMeasures(measures, evidence, { today, hide, link: photo }),
    history: events.map((event) => packEvent(event, hide)),
  }
})
