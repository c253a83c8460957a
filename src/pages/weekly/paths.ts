/** Where the pages of this room are. */
export const paths = {
  list: '/pages/weekly/list/index',
  report: '/pages/weekly/report/index',
} as const
