import type { CallName } from '../../../../cloud/contract/calls'

/** All that shows the ledger. */
export const madeOld: readonly CallName[] = [
  ...([
    'listFindings',
    'showFinding',
    'listMyMeasures',
    'listBlocked',
    'listLookBacks',
    'listInspectionEdits',
  ] as const),
  ...(['showList', 'showLastImport', 'showStart', 'showSchoolProgress', 'showBranchProgress'] as const),
]
