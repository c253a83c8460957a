export default definePageConfig({ navigationBarTitleText: '问题', enablePullDownRefresh: true })
