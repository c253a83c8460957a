export default definePageConfig({ navigationBarTitleText: '支部学习与整改', enablePullDownRefresh: true })
