export default definePageConfig({ navigationBarTitleText: '企业已登记，申请加入' })
