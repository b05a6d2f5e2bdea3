export default definePageConfig({ navigationBarTitleText: '园区人员' })
