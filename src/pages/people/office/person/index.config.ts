export default definePageConfig({ navigationBarTitleText: '名册上的人' })
