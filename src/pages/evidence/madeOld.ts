import type { CallName } from '../../../cloud/contract/calls'

/** The reads that handing in or deciding makes old. */
export const madeOld: readonly CallName[] = [
  'listMyMeasures',
  'listMeasureEvidence',
  'listWaitingEvidence',
  'showFinding',
  'listFindings',
  'showStart',
  'showBranchProgress',
  'showSchoolProgress',
]
