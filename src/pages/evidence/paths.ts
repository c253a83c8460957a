/** Where the pages of this room and of the rooms it leads to are. */
export const paths = {
  submit: '/pages/evidence/submit/index',
  review: '/pages/evidence/review/index',
  measure: '/pages/evidence/measure/index',
  mine: '/pages/rectification/mine/index',
  outbox: '/pages/home/outbox/index',
  findings: '/pages/rectification/findings/index',
  finding: '/pages/rectification/finding/index',
} as const
