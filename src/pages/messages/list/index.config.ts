export default definePageConfig({ navigationBarTitleText: '没发出的微信消息', enablePullDownRefresh: true })
