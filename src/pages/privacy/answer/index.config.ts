export default definePageConfig({ navigationBarTitleText: '收到的投诉和建议', enablePullDownRefresh: true })
