export default definePageConfig({ navigationBarTitleText: '改通报', enablePullDownRefresh: true })
