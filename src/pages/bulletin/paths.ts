/** Where the pages of this room and of the rows that a check leads to are. */
export const paths = {
  list: '/pages/bulletin/list/index',
  draft: '/pages/bulletin/draft/index',
  part: '/pages/bulletin/part/index',
  open: '/pages/bulletin/open/index',
  checks: '/pages/bulletin/checks/index',
  finding: '/pages/rectification/finding/index',
  findings: '/pages/rectification/findings/index',
  editFinding: '/pages/rectification/edit/finding/index',
  editMeasure: '/pages/rectification/edit/measure/index',
  editRound: '/pages/rectification/edit/round/index',
} as const
