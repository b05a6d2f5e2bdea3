export default definePageConfig({ navigationBarTitleText: '换个人看看' })
