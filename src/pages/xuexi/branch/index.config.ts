export default definePageConfig({ navigationBarTitleText: '支部标记率', enablePullDownRefresh: true })
