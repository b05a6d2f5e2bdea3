export default definePageConfig({ navigationBarTitleText: '常用短语' })
