export default definePageConfig({ navigationBarTitleText: '审核材料', enablePullDownRefresh: true })
