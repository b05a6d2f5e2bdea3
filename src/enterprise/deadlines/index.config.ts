export default definePageConfig({ navigationBarTitleText: '截止日历' })
