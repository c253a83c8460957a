import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findingCard, headlineOf } from './rules'
import { findInspection, listFindingRows } from './store'

export default cloudFunction('listFindings', async ({ tx, reach, input, today }) => {
  const found = await findInspection(tx, reach, input.inspectionId ?? null)
  if (!found && input.inspectionId) throw refuse('NOT_FOUND')
  if (!found) return { inspection: null, inspections: [], headline: headlineOf([]), categories: [], findings: [] }
  const { inspections, categories, ...inspection } = found
  const all = await listFindingRows(tx, reach, inspection.id, input.text?.trim() ?? '')
  const wanted = all.filter((finding) => finding.matches && (!input.state || finding.state === input.state))
  return {
    inspection,
    inspections,
    headline: headlineOf(all.map((finding) => finding.state)),
    // Counted before the choice of a category, so that each tab says what a tap on it would show.
    categories: categories.map((category) => ({
      ...category,
      findings: wanted.filter((finding) => finding.categoryId === category.id).length,
    })),
    findings: wanted
      .filter((finding) => !input.categoryId || finding.categoryId === input.categoryId)
      .map((finding) => findingCard(finding, today)),
  }
})
