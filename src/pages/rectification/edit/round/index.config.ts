export default definePageConfig({ navigationBarTitleText: '整改期和阶段' })
