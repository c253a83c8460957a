export default definePageConfig({ navigationBarTitleText: '改问题' })
