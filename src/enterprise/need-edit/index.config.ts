export default definePageConfig({ navigationBarTitleText: '改诉求' })
