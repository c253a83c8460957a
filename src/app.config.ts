export default defineAppConfig({
  // Each page is written here by hand; rooms other than home and people are sub-packages.
  pages: ['pages/home/index'],
  subPackages: [],
  preloadRule: {},
  window: {
    navigationBarTitleText: '支部学习与整改',
    navigationBarBackgroundColor: '#f6f4f1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f4f1',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
