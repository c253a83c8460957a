export default definePageConfig({ navigationBarTitleText: '迎检材料', enablePullDownRefresh: true })
