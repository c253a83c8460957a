import type { CallName } from '../../../../cloud/contract/calls'

/** The reads that a finding's new state makes old. */
export const madeOld: readonly CallName[] = [
  ...(['showFinding', 'listFindings', 'showStart', 'showSchoolProgress'] as const),
  ...(['listClosureRequests', 'listLookBacks', 'listBlocked', 'runChecks'] as const),
]
