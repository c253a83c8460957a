import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { addView, findByKey } from './linkStore'
import { hideNames, isOpen } from './rules'
import { namelessFinding, packFinding } from './showRules'
import { countHeadline, findRound, listCategories, listFindingRows, listNames } from './showStore'

export default cloudFunction('showPack', async ({ tx, input, now, today, adopt }) => {
  const link = await findByKey(tx, input.packKey)
  if (!link || !isOpen(link, today)) throw refuse('PACK_LINK_CLOSED')
  const reach = await adopt({ schoolId: link.schoolId, personId: 0 })
  const { id: linkId, inspectionId, schoolName, label, endsOn } = link
  await addView(tx, reach, { linkId, what: 'ledger', now })
  const [inspection, headline, categories, findings, names] = await Promise.all([
    findRound(tx, reach, inspectionId),
    countHeadline(tx, reach, inspectionId),
    listCategories(tx, reach, inspectionId),
    listFindingRows(tx, reach, inspectionId),
    listNames(tx, reach),
  ])
  if (!inspection || !headline) throw refuse('NOT_FOUND')
  const hide = hideNames(names)
  return {
    head: { schoolName, label, endsOn, today },
    inspection,
    headline,
    categories: categories.map((category) => ({ ...category, title: hide(category.title) })),
    findings: findings.map((finding) => packFinding(namelessFinding(finding, hide), today)),
  }
})
