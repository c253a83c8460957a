export default definePageConfig({ navigationBarTitleText: '交材料' })
