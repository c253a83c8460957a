/** Where the pages of this room and of the rooms it leads to are. */
export const paths = {
  branch: '/pages/progress/branch/index',
  review: '/pages/evidence/review/index',
  findings: '/pages/rectification/findings/index',
  finding: '/pages/rectification/finding/index',
} as const
