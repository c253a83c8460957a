import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { groupBlocked } from './blockedRules'
import { listBlockedRows, listLetters } from './letterStore'
import { findingCard } from './rules'
import { findInspection } from './store'

export default cloudFunction('listBlocked', async ({ tx, reach, input, today }) => {
  const found = await findInspection(tx, reach, input.inspectionId ?? null)
  if (!found && input.inspectionId) throw refuse('NOT_FOUND')
  if (!found) return { inspection: null, groups: [] }
  const { id, round } = found
  const [rows, letters] = await Promise.all([listBlockedRows(tx, reach, id), listLetters(tx, reach, id)])
  const findings = rows.map((row) => findingCard(row, today))
  return { inspection: { id, round }, groups: groupBlocked(findings, letters) }
})
