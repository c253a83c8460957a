/** Where the pages of this room are. */
export const paths = {
  links: '/pages/pack/links/index',
  views: '/pages/pack/views/index',
  view: '/pages/pack/view/index',
  finding: '/pages/pack/finding/index',
} as const
