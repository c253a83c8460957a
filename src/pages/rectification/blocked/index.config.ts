export default definePageConfig({ navigationBarTitleText: '卡在谁', enablePullDownRefresh: true })
