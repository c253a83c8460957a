import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { findLink, listViews } from './linkStore'

export default cloudFunction('listPackViews', async ({ tx, reach, input }) => {
  const link = await findLink(tx, reach, input.linkId)
  if (!link) throw refuse('NOT_FOUND')
  const views = await listViews(tx, reach, input.linkId)
  return { label: link.label, views: views.map((view) => ({ ...view, at: view.at.toISOString() })) }
})
