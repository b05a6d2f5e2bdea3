export default definePageConfig({ navigationBarTitleText: '问了没找到' })
