export default definePageConfig({ navigationBarTitleText: '销号申请', enablePullDownRefresh: true })
