export default definePageConfig({ navigationBarTitleText: '办结经验' })
