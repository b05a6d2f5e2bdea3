export default definePageConfig({ navigationBarTitleText: '凭企业编号加入' })
