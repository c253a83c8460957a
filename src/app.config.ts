// theme.json's colours; a browser reads none of it.
const weixin = process.env.TARO_ENV === 'weapp'
const ground = weixin ? '@ground' : '#f6f4f1'

export default defineAppConfig({
  // Each page is written here by hand; rooms other than home and people are sub-packages.
  pages: [
    'pages/home/index',
    'pages/home/outbox/index',
    'pages/people/signIn/index',
    'pages/people/join/index',
    'pages/people/me/index',
  ],
  subPackages: [
    { root: 'pages/people/office', pages: ['roster/index', 'person/index', 'invites/index', 'import/index'] },
    {
      root: 'pages/study',
      pages: ['list/index', 'session/index', 'checkIn/index', 'code/index', 'open/index', 'register/index'],
    },
    { root: 'pages/xuexi', pages: ['mark/index', 'branch/index'] },
    {
      root: 'pages/rectification',
      pages: [
        ...['findings/index', 'finding/index', 'mine/index', 'import/index', 'closures/index', 'lookBacks/index'],
        ...['blocked/index', 'edit/finding/index', 'edit/measure/index', 'edit/round/index', 'lists/index'],
      ],
    },
    { root: 'pages/evidence', pages: ['submit/index', 'review/index', 'measure/index'] },
    { root: 'pages/progress', pages: ['branch/index', 'school/index'] },
    { root: 'pages/weekly', pages: ['list/index', 'report/index'] },
    { root: 'pages/bulletin', pages: ['list/index', 'draft/index', 'part/index', 'open/index', 'checks/index'] },
    { root: 'pages/messages', pages: ['list/index', 'reminders/index'] },
    { root: 'pages/pack', pages: ['links/index', 'views/index', 'view/index', 'finding/index'] },
    { root: 'pages/privacy', pages: ['notice/index', 'mine/index', 'write/index', 'answer/index'] },
  ],
  // Fetched while the person still looks at the first page: what everyone opens is small; charts and office wait for wifi.
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['pages/study', 'pages/xuexi', 'pages/rectification', 'pages/evidence'],
    },
    'pages/people/me/index': { network: 'wifi', packages: ['pages/people/office', 'pages/progress', 'pages/weekly'] },
    'pages/rectification/findings/index': { network: 'wifi', packages: ['pages/progress'] },
  },
  window: {
    navigationBarTitleText: '支部学习与整改',
    navigationBarBackgroundColor: ground,
    navigationBarTextStyle: (weixin ? '@bar' : 'black') as 'black',
    backgroundColor: ground,
    backgroundTextStyle: (weixin ? '@pull' : 'dark') as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // Photos, camera and clipboard are asked for through WeChat's privacy guideline.
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
})
