export default definePageConfig({ navigationBarTitleText: '双创图谱' })
