export default definePageConfig({ navigationBarTitleText: '可以拿到的' })
