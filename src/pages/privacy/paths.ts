/** Where the pages of this room are. */
export const paths = {
  notice: '/pages/privacy/notice/index',
  mine: '/pages/privacy/mine/index',
  write: '/pages/privacy/write/index',
  answer: '/pages/privacy/answer/index',
} as const
