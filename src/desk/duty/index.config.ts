export default definePageConfig({ navigationBarTitleText: '值班与管家' })
