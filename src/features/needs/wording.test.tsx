import { sampleNeedCard } from '@/cloud/testing/sample-need'
import { formatHeading, formatStanding } from './wording'

const LONG = '新到的刻蚀设备要四百千瓦而现有的变压器不够所以想请园区帮忙申请增容'

it('does not cut the title on the need’s own page', () => {
  const title = `${LONG.slice(0, 29)}…`
  expect(formatHeading({ title, text: `${LONG}。方案报上去一周了` })).toBe(LONG)
  expect(formatHeading({ title: '内容审核中', text: LONG })).toBe('内容审核中')
})

it.each([
  ['请补充具体数量', '请补充具体数量'],
  ['请上传营业执照', '请上传营业执照'],
  ['还差两份合同', '请补充：还差两份合同'],
])('says 请补充 once: %s', (text, standing) => {
  const last = { at: 1, type: 'info_requested' as const, name: '周敏', text }
  expect(formatStanding({ ...sampleNeedCard('awaiting_info'), last })).toBe(standing)
})
