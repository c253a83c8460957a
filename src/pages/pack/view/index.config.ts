export default definePageConfig({ navigationBarTitleText: '整改材料', enablePullDownRefresh: true })
