/** Clauses of invented notices, each with the conditions that shared facts answer exactly, and the number of its other conditions. */
export interface LabelledClause {
  /** Heading and paragraphs, a line each. */
  clause: string
  /** In short: fact, comparison, value. */
  says: readonly string[]
  /** Conditions that no shared fact answers: they have to be shown as not understood. */
  open: number
}

export const LABELLED_CLAUSES: readonly LabelledClause[] = [
  {
    clause: '申报条件\n在本市依法注册成立满1年，具有独立法人资格。',
    says: ['region CN2101', 'establishedOn at_least 1y'],
    open: 1,
  },
  {
    clause: '申报条件\n成立时间不超过五年，职工总数不超过500人。',
    says: ['establishedOn at_most 5y', 'staff at_most 500'],
    open: 0,
  },
  {
    clause: '申报对象\n上年度营业收入2000万元以上的规模以上工业企业。',
    says: ['revenueYuan at_least 20000000', 'aboveScale true'],
    open: 0,
  },
  {
    clause: '申报条件\n上一年度营业收入不低于1亿元；研发费用占营业收入比例不低于3%。',
    says: ['revenueYuan at_least 100000000', 'rdIntensity at_least 0.03'],
    open: 0,
  },
  {
    clause: '申报条件\n近三年营业收入平均增长率不低于10%。',
    says: ['annualRevenueYuan grows 3 yearly at_least 0.1'],
    open: 0,
  },
  {
    clause: '申报条件\n近三年研发费用总额占同期销售收入总额的比例不低于5%。',
    says: ['annualRdSpendYuan/annualRevenueYuan 3 at_least 0.05'],
    open: 0,
  },
  {
    clause: '基本条件\n科技人员占企业当年职工总数的比例不低于10%。',
    says: ['rdStaffShare at_least 0.1'],
    open: 0,
  },
  {
    clause: '基本条件\n从业人员300人以下，资产总额4000万元以下。',
    says: ['staff at_most 300', 'assetsYuan at_most 40000000'],
    open: 0,
  },
  { clause: '支持对象\n有效期内的高新技术企业。', says: ['qualifications high_tech'], open: 0 },
  { clause: '支持对象\n已入库的科技型中小企业。', says: ['qualifications tech_sme'], open: 0 },
  {
    clause: '支持对象\n高新技术企业或科技型中小企业。',
    says: ['qualifications high_tech,tech_sme'],
    open: 0,
  },
  { clause: '申报条件\n属于规模以上工业企业。', says: ['aboveScale true'], open: 0 },
  { clause: '申报条件\n对主要产品拥有自主知识产权。', says: ['ownsIntellectualProperty true'], open: 0 },
  { clause: '申报条件\n拥有自主知识产权5件以上。', says: [], open: 1 },
  {
    clause: '申报条件\n未被列入经营异常名录和严重失信主体名单。',
    says: ['abnormalOperation false', 'dishonest false'],
    open: 0,
  },
  {
    clause: '申报条件\n近三年未发生重大安全、重大质量事故和严重环境违法行为。',
    says: ['lastMajorIncidentOn at_least 3y'],
    open: 0,
  },
  { clause: '申报条件\n近三年无重大安全事故。', says: [], open: 1 },
  { clause: '申报条件\n属于中小企业。', says: ['size medium,small,micro'], open: 0 },
  { clause: '适用对象\n本区小微企业。', says: ['region CN2101G1', 'size small,micro'], open: 0 },
  { clause: '申报条件\n上年度研发费用100万元以上。', says: ['rdSpendYuan at_least 1000000'], open: 0 },
  {
    clause: '申报条件\n上年研发费用超过500万元，职工超过50人。',
    says: ['rdSpendYuan more_than 5000000', 'staff more_than 50'],
    open: 0,
  },
  { clause: '申报条件\n申报企业应为制造业企业。', says: ['industry C'], open: 0 },
  {
    clause: '申报条件\n缴纳社会保险满12个月，上年度裁员率不高于5.5%。',
    says: ['insuredMonths at_least 12', 'layoffShare at_most 0.055'],
    open: 0,
  },
  { clause: '申报条件\n自有场地面积不少于500平方米。', says: ['premisesM2 at_least 500'], open: 0 },
  { clause: '申报条件\n本年度设备投资额不低于500万元。', says: [], open: 1 },
  { clause: '申报条件\n注册资本不低于500万元。', says: [], open: 1 },
  { clause: '申报条件\n2022年1月1日后注册成立。', says: ['establishedOn on_or_after 2022-01-01'], open: 0 },
  { clause: '申报条件\n注册满六个月以上。', says: ['establishedOn at_least 6m'], open: 0 },
  { clause: '申报条件\n职工人数不少于十人。', says: ['staff at_least 10'], open: 0 },
  { clause: '申报条件\n科技人员不少于30人。', says: ['rdStaff at_least 30'], open: 0 },
  { clause: '申报条件\n上年度新增社保参保员工10人以上。', says: [], open: 1 },
  {
    clause: '奖励标准\n对营业收入超过1亿元的企业奖励10万元。',
    says: ['revenueYuan more_than 100000000'],
    open: 0,
  },
  { clause: '申报材料\n营业执照、近三年审计报告。', says: [], open: 0 },
  { clause: '申报流程\n企业应在线提交申请，审核不超过10个工作日。', says: [], open: 0 },
  { clause: '申报条件\n培育期内、拟认定高新技术企业。', says: [], open: 0 },
  { clause: '申报条件\n未认定为高新技术企业。', says: ['not qualifications high_tech'], open: 0 },
  {
    clause: '申报条件\n营业收入在2000万元至4亿元之间。',
    says: ['revenueYuan at_least 20000000', 'revenueYuan at_most 400000000'],
    open: 0,
  },
  {
    clause: '申报条件\n同时满足以下条件：职工10人以上；成立两年以上；上年营业收入高于500万元。',
    says: ['staff at_least 10', 'establishedOn at_least 2y', 'revenueYuan more_than 5000000'],
    open: 0,
  },
  {
    clause: '申报条件\n境内发生的研究开发费用总额占全部研究开发费用总额的比例不低于60%。',
    says: ['domesticRdShare at_least 0.6'],
    open: 0,
  },
  {
    clause: '申报条件\n近一年高新技术产品（服务）收入占同期总收入的比例不低于60%。',
    says: ['highTechIncomeShare at_least 0.6'],
    open: 0,
  },
  {
    clause: '适用对象\n科技企业孵化器、众创空间或大学科技园。',
    says: ['carrier incubator,maker_space,university_park'],
    open: 0,
  },
  { clause: '适用对象\n孵化器或众创空间。', says: ['carrier incubator,maker_space'], open: 0 },
  { clause: '申报条件\n在孵企业不少于10家。', says: [], open: 1 },
  { clause: '申报条件\n在本省注册的独立法人。', says: ['region CN21'], open: 0 },
  { clause: '申报条件\n项目在本市落地，注册地不在本市的应迁入。', says: [], open: 1 },
  { clause: '申报条件\n瞪羚企业。', says: ['qualifications gazelle'], open: 0 },
  { clause: '申报条件\n优先支持高新技术企业。', says: [], open: 0 },
]
