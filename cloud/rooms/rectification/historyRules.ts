import type { Reaching } from '../../contract/access'
import type { HistoryEvent } from '../../contract/ledgerCards'
import { type EditedField, editedFields } from '../../contract/ledgerWords'

/** What was brought in by a sheet has no person. */
const fromOutside = '导入'

export interface HistoryFacts extends Omit<HistoryEvent, 'at' | 'field'> {
  at: Date
  field: string | null
  doerId: number | null
  branchId: number | null
}

/** Who reads, and how far their reading of evidence reaches. */
export interface Reader {
  personId: number
  branchId: number | null
  evidence: Reaching | null
}

/** Evidence names its persons to whom listMeasureEvidence would show it, and to nobody else. */
function maySee({ doerId, branchId }: HistoryFacts, reader: Reader): boolean {
  if (doerId === reader.personId || reader.evidence === 'school') return true
  return reader.evidence === 'branch' && branchId === reader.branchId
}

const isField = (field: string | null): field is EditedField =>
  (editedFields as readonly (string | null)[]).includes(field)

export function historyEvent(facts: HistoryFacts, reader: Reader): HistoryEvent {
  const { doerId: _doer, branchId: _branch, at, by, field, ...event } = facts
  const isHidden = event.kind === 'evidence' && !maySee(facts, reader)
  return {
    ...event,
    at: at.toISOString(),
    by: isHidden ? null : (by ?? fromOutside),
    field: isField(field) ? field : null,
  }
}
