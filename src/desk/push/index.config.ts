export default definePageConfig({ navigationBarTitleText: '推送预演' })
