export default definePageConfig({ navigationBarTitleText: '资质名录' })
