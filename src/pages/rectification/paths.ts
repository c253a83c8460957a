/** Where the pages of this room and of the rooms it leads to are. */
export const paths = {
  findings: '/pages/rectification/findings/index',
  finding: '/pages/rectification/finding/index',
  mine: '/pages/rectification/mine/index',
  editFinding: '/pages/rectification/edit/finding/index',
  editMeasure: '/pages/rectification/edit/measure/index',
  editRound: '/pages/rectification/edit/round/index',
  closures: '/pages/rectification/closures/index',
  lookBacks: '/pages/rectification/lookBacks/index',
  blocked: '/pages/rectification/blocked/index',
  importing: '/pages/rectification/import/index',
  lists: '/pages/rectification/lists/index',
  submit: '/pages/evidence/submit/index',
  evidence: '/pages/evidence/measure/index',
  bulletins: '/pages/bulletin/list/index',
  pack: '/pages/pack/links/index',
} as const
