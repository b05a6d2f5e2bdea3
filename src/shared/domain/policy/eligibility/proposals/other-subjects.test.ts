import { regionCode } from '../../../access/region'
import { understoodIn } from './proposal-figures'
import { proposeConditions } from './propose-conditions'

const ZONE = regionCode('CN2101G1')
const read = (words: string) =>
  proposeConditions([{ level: 1, path: '一', heading: '申报条件', paragraphs: [words] }], ZONE)

const ASKED = [
  '年销售收入1000万元以上',
  '上年度营业收入不低于1000万元',
  '成立满2年',
  '运营满一年',
  '职工50人以上',
  '经营面积不低于500平方米',
  '注册地在本市',
  '缴纳社会保险满12个月',
  '上年度纳税额不低于500万元',
  '拥有有效发明专利3件以上',
  '研发投入占销售收入5%以上',
  '参保人数不少于20人',
  '近三年未发生重大安全、质量、环境事故',
  '上年度营业收入同比增长20%以上',
]
const OTHERS =
  '网络货运平台、电商平台、数字化服务商、产业园区、特色产业集群、孵化基地、设计中心、工作室、示范车间、智能工厂、生产线、主导产品、首台套产品、冷库、专业市场、综合体、商圈、街区、直播间、网店、门店、影院、联盟、种植大户、用户单位、参与单位、施工单位、使用单位、采购方、承租方、被投企业、受援企业、配套企业、上下游企业、经销商、银行、带头人、领军人才、申报人、借款人、被保险人、团队、展会、航线、充电站'.split(
    '、',
  )

it.each(OTHERS)('a part that begins with %s, and the part after it, ask nothing of the applicant', (one) => {
  for (const asked of ASKED)
    for (const words of [`${one}${asked}。`, `${one}3个以上，${asked}。`])
      expect([words, understoodIn(read(words)), read(words).length > 0]).toEqual([words, [], true])
})

it.each([
  // For some applicants only, or for one grade.
  '一档：T。',
  'A类：T。',
  '国家级：T。',
  '新设立公司的，T。',
  '如为农业企业，T。',
  '对于大型企业，T。',
  '申报省级的，T。',
  '复核企业须T。',
  'T（仅适用于农业企业）。',
  'T、或属于重点企业。',
  'T，山区县500万元以上。',
  'T；农业企业500万元以上。',
  'T，西部地区可适当降低。',
  // Only some of several conditions.
  'T、职工50人以上、成立满2年三项条件中两项的企业。',
  'T、职工50人以上，满足其一即可。',
  // About another enterprise, or about the future.
  '投资T的企业。',
  '所投资企业T。',
  '引进T的企业。',
  '到2027年T。',
  'T加10分。',
])('nothing is proposed of %s', (frame) => {
  const words = frame.replace('T', '上年度营业收入不低于1000万元')
  expect([words, understoodIn(read(words))]).toEqual([words, []])
})

it('an operator or applicant is asked, whatever its kind', () => {
  expect(understoodIn(read('科技企业孵化器运营单位在本市注册满2年，职工10人以上。'))).toEqual([
    'region CN2101',
    'staff at_least 10',
  ])
  expect(understoodIn(read('生物医药企业成立8年以内，上年度研发费用不低于500万元。'))).toEqual([
    'rdSpendYuan at_least 5000000',
  ])
})
