/** Where the pages of this room are. */
export const paths = {
  signIn: '/pages/people/signIn/index',
  join: '/pages/people/join/index',
  outbox: '/pages/home/outbox/index',
  roster: '/pages/people/office/roster/index',
  person: '/pages/people/office/person/index',
  invites: '/pages/people/office/invites/index',
  importing: '/pages/people/office/import/index',
  notice: '/pages/privacy/notice/index',
  myData: '/pages/privacy/mine/index',
  complain: '/pages/privacy/write/index',
  complaints: '/pages/privacy/answer/index',
  unsent: '/pages/messages/list/index',
} as const
