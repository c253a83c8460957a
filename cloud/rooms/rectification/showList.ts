import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { countLines, listFindingLines, listResultLines, listTaskLines } from './ledgerListStore'
import { findInspection } from './store'

const atOnce = 100
const noLines = { findings: [], tasks: [], results: [] }

export default cloudFunction('showList', async ({ tx, reach, input }) => {
  const { list, from = 0 } = input
  const found = await findInspection(tx, reach, input.inspectionId ?? null)
  if (!found && input.inspectionId) throw refuse('NOT_FOUND')
  if (!found) return { inspection: null, inspections: [], total: 0, ...noLines }
  const { id, round, inspections } = found
  const slice = { inspectionId: id, from, limit: atOnce }
  const { findings, measures } = await countLines(tx, reach, id)
  const head = { inspection: { id, round }, inspections, total: list === 'tasks' ? measures : findings, ...noLines }
  if (list === 'tasks') return { ...head, tasks: await listTaskLines(tx, reach, slice) }
  if (list === 'results') return { ...head, results: await listResultLines(tx, reach, slice) }
  return { ...head, findings: await listFindingLines(tx, reach, slice) }
})
