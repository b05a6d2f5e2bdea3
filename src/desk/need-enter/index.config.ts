export default definePageConfig({ navigationBarTitleText: '代企业登记' })
