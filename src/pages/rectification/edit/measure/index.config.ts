export default definePageConfig({ navigationBarTitleText: '改措施' })
