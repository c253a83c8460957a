export default definePageConfig({ navigationBarTitleText: '我的措施', enablePullDownRefresh: true })
