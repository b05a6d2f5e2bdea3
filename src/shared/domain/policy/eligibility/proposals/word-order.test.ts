import { regionCode } from '../../../access/region'
import { shortTest, understoodIn } from './proposal-figures'
import { proposeConditions } from './propose-conditions'

const ZONE = regionCode('CN2101G1')
const read = (...paragraphs: string[]) =>
  proposeConditions([{ level: 1, path: '一', heading: '申报条件', paragraphs }], ZONE)
const said = (words: string) => understoodIn(read(words))
const some = (words: string) =>
  read(words).flatMap(({ some: one }) =>
    one ? [`${one.atLeast} of ${one.of.map(shortTest).join(' | ')}`] : [],
  )

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  at_least: [
    '不少于N',
    '不下于N',
    '不得低于N',
    '不能少于N',
    'N以上',
    '达到或超过N',
    '要达到N',
    'N及以上',
    'N起',
    '≥N',
  ],
  more_than: ['超过N', '高于N', '须超过N', '>N'],
  at_most: ['不超过N', '不得高于N', '未超过N', '至多N', '控制在N以内', 'N及以下'],
  less_than: ['低于N', '不到N', '未达到N', '不足N'],
}
const NAMES: readonly (readonly [fact: string, amount: string, value: string, names: readonly string[]])[] = [
  [
    'revenueYuan',
    '3000万元',
    '30000000',
    [
      '上年度营业收入',
      '企业上一年度的营业收入',
      '上年度财务报表营业收入',
      '经审计的上年度营业收入',
      '年度销售总额',
    ],
  ],
  [
    'rdSpendYuan',
    '3000万元',
    '30000000',
    ['上年度研发费用', '上一年度研发支出', '上年度R&D经费支出', '年度研究开发经费'],
  ],
  ['assetsYuan', '3000万元', '30000000', ['上年末资产总额', '企业资产总计', '资产规模']],
  ['taxYuan sum 1', '3000万元', '30000000', ['上年度实际缴纳税款', '上年度税款缴纳额', '年实缴税收']],
  ['staff', '30人', '30', ['职工总数', '企业现有职工', '年末从业人员', '企业人员规模']],
  ['insuredStaff', '30人', '30', ['参保职工人数', '社保缴费人数', '依法缴纳社会保险的职工']],
  [
    'rdIntensity',
    '3%',
    '0.03',
    ['研发费用占营业收入比例', '研发投入与营业收入之比', '营业收入中研发费用占比'],
  ],
  ['rdStaffShare', '3%', '0.03', ['职工总数中科技人员占比', '研发人员占在职员工比例', '科技人员比重']],
  [
    'inventionPatents',
    '3件',
    '3',
    ['拥有与主导产品相关的有效发明专利', '已授权有效发明专利', '发明专利授权量'],
  ],
]

describe('an amount in whatever order its words stand', () => {
  it.each(
    NAMES.flatMap(([fact, amount, value, names]) =>
      names.map((name) => [name, fact, amount, value] as const),
    ),
  )('%s, compared in each way', (name, fact, amount, value) => {
    for (const [is, ways] of Object.entries(COMPARISONS))
      for (const way of ways)
        expect([name + way, said(`${name}${way.replace('N', amount)}。`)]).toEqual([
          name + way,
          [`${fact} ${is} ${value}`],
        ])
  })

  it.each([
    // A word in no bag may mean another figure.
    '上年度海外营业收入不低于3000万元。',
    '上年度留抵税款不低于3000万元。',
    '月均参保人数不少于30人。',
    '近一年授权发明专利不少于3件。',
    '研发人员占10%以上。',
    '年度预算营业收入不低于3000万元。',
  ])('reads no test from another figure: %s', (words) => {
    expect(said(words)).toEqual([])
    expect(read(words)).toHaveLength(1)
  })
})

describe('a list of which some are enough, in one sentence', () => {
  it.each([
    [
      '满足下列条件之一：（1）上年度营业收入5000万元以上；（2）职工200人以上。',
      ['1 of revenueYuan at_least 50000000 | staff at_least 200'],
    ],
    [
      '至少符合以下三项中的两项：①有效发明专利不少于3件；②研发费用占营业收入比重不低于4%；③职工50人以上。',
      ['2 of inventionPatents at_least 3 | rdIntensity at_least 0.04 | staff at_least 50'],
    ],
    // One of them is not understood, so nobody knows how many of the others are needed.
    ['满足下列条件之一：（1）上年度营业收入5000万元以上；（2）行业地位突出。', []],
    ['满足下列条件之一的优先支持：（1）上年度营业收入5000万元以上；（2）职工200人以上。', []],
  ])('%s', (words, expected) => expect(some(words)).toEqual(expected))

  it('the words before the list apply to everybody', () => {
    const words = '在本市注册，且符合下列条件之一：（1）职工200人以上；（2）资产总额1亿元以上。'
    expect(said(words)).toEqual(['region CN2101'])
    expect(some(words)).toEqual(['1 of staff at_least 200 | assetsYuan at_least 100000000'])
  })
})

describe('demands on each size, and exclusions', () => {
  it.each([
    '上年度研发费用大型企业不低于2000万元、中小微企业不低于300万元。',
    '大型企业上年度研发费用不低于2000万元，中小微企业不低于300万元。',
  ])('one condition for each size: %s', (words) => {
    expect(said(words)).toEqual([])
    expect(some(words)).toEqual([
      '1 of size medium,small,micro | rdSpendYuan at_least 20000000',
      '1 of size large | rdSpendYuan at_least 3000000',
    ])
  })

  it.each([
    ['个体工商户、个人独资企业不得申报本项目。', ['not legalForm household,sole_owner']],
    [
      '除个体工商户及房地产开发企业外，符合条件的市场主体均可申报。',
      ['not legalForm household', 'not industry K'],
    ],
    ['大型企业不属于本专项的支持范围。', ['not size large']],
    ['被列入严重失信主体名单且尚未移出的，一律不得申报。', ['dishonest false']],
    ['存在欠税行为、列入严重失信主体名单的企业不予受理。', ['dishonest false']],
    // A ban on a second application excludes nobody.
    ['大型企业不得重复申报。', []],
    ['同一企业不得同时申报。', []],
  ])('%s', (words, expected) => expect(said(words)).toEqual(expected))
})

describe('amounts that contradict one another', () => {
  it('are tiers, and none of them is asked of everybody', () => {
    const words = '上年度营业收入1000万元至1亿元，利润增长20%；上年度营业收入1亿元至4亿元，利润增长10%。'
    expect(said(words)).toEqual([])
    expect(read(words).length).toBeGreaterThan(0)
  })

  it('do not affect the other conditions of the clause', () => {
    expect(understoodIn(read('职工50人以上，资产总额2000万元以上。', '职工不少于80人。'))).toEqual([
      'assetsYuan at_least 20000000',
    ])
  })

  it('do not include a range', () => {
    expect(said('职工50人以上300人以下。')).toEqual(['staff at_least 50', 'staff at_most 300'])
  })
})

describe('unusual wordings of notices', () => {
  it.each([
    [
      '具备下列资质之一：国家高新技术企业、省级以上专精特新中小企业。',
      ['qualifications high_tech,specialised_sme'],
    ],
    ['企业性质为有限责任公司、股份有限公司或合伙企业。', ['legalForm limited,joint_stock,partnership']],
    ['从事专用设备制造业或仪器仪表制造业的企业。', ['industry C35,C40']],
    [
      '医药制造业企业上年度研发费用占销售收入的比例达到8%以上。',
      ['industry C27', 'rdIntensity at_least 0.08'],
    ],
    ['有固定生产经营场所，建筑面积不少于2000平方米。', ['premisesM2 at_least 2000']],
    [
      '申报前2年内未被列入严重失信主体名单，未发生重大质量事故、重大生产安全事故和环境污染事件。',
      ['dishonest false', 'lastMajorIncidentOn at_least 2y'],
    ],
    ['成立满1年不满5年。', ['establishedOn at_least 1y', 'establishedOn at_most 5y']],
    // Figures of somebody else.
    ['产业园入驻企业不低于30家，年纳税总额2000万元以上。', []],
    ['创投机构投资成立不满5年、职工不超过300人的企业，按投资额3%奖励。', []],
    ['中型企业上年度营业收入增长15%以上，小型企业增长20%以上。', []],
  ])('%s', (words, expected) => expect(said(words)).toEqual(expected))
})

describe('sentences that look like conditions on the applicant and are not', () => {
  it.each([
    '企业成立不足一年的，按实际月份折算。',
    '成立8年以上，新产品企业4年以上。',
    '实施后企业产值增长10%以上。',
    '服务商注册满3年，年销售收入1000万元以上。',
    '2023年度应税销售收入不低于3000万元。',
    '年经营收入100万元以上。',
    '研发场地面积300平方米以上。',
    '由原注册地新迁入且经营不满一年。',
    '企业研发费用未达到500万元的，补助减半。',
  ])('%s', (words) => {
    expect(said(words)).toEqual([])
    expect(some(words)).toEqual([])
  })
})
