/** Where the pages of this room and of the rooms it leads to are. */
export const paths = {
  findings: '/pages/rectification/findings/index',
  finding: '/pages/rectification/finding/index',
  mine: '/pages/rectification/mine/index',
  importing: '/pages/rectification/import/index',
  submit: '/pages/evidence/submit/index',
  evidence: '/pages/evidence/measure/index',
} as const
  pack: '/pages/pack/links/index',
