export default definePageConfig({ navigationBarTitleText: '开园清单' })
