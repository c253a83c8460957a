export default definePageConfig({ navigationBarTitleText: '学习强国标记', enablePullDownRefresh: true })
