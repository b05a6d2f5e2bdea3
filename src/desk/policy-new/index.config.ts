export default definePageConfig({ navigationBarTitleText: '录入文件' })
