/** The reads that a change of the roster makes old. */
export const madeOld = [
  'listPeople',
  'listBranches',
  'showMe',
  'showStart',
  'showBranchProgress',
  'showSchoolProgress',
] as const
