export default definePageConfig({ navigationBarTitleText: '支部进度', enablePullDownRefresh: true })
