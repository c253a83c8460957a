export default definePageConfig({ navigationBarTitleText: '措施的材料', enablePullDownRefresh: true })
