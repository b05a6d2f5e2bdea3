export default definePageConfig({ navigationBarTitleText: '值得过问' })
