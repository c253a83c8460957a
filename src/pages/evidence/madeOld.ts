import type { CallName } from '../../../cloud/contract/calls'

/** The reads that handing in or deciding makes old. */
export const madeOld: readonly CallName[] = [
  'listMyMeasures',
  'listMeasureEvidence',
  'listWaitingEvidence',
  'showFinding',
  'listFindings',
  'showStart',
  'listReminders',
  'showBranchProgress',
  'showSchoolProgress',
]

/** The reads that saying or taking back a link makes old. */
export const linkMakesOld: readonly CallName[] = ['findAlike', 'listWaitingEvidence', 'listMeasureEvidence']
