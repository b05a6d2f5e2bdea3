import { SIZE_LABELS } from '@/shared/domain/enterprise/enterprise-size'

/** What a fact may hold. `null` is a known answer: there is none, or it never happened. An absent fact is not known. */
export type FactValue = number | string | boolean | readonly string[] | null

/**
 * A `code` contains every code that starts with it (regions, industries); `choice` holds one of its choices, `choices` any number of them;
 * shares are between 0 and 1; days are YYYY-MM-DD.
 */
export type FactKind = 'count' | 'money' | 'share' | 'number' | 'day' | 'flag' | 'choice' | 'choices' | 'code'

export interface FactSpec {
  label: string
  kind: FactKind
  unit?: string
  choices?: Readonly<Record<string, string>>
  /** For days: what began then, as in 成立满一年. */
  since?: string
  /** The enterprise can do nothing to change it. */
  fixed?: boolean
  /** Told for each year: the key ends in the year, e.g. outputYuan:2020. */
  yearly?: boolean
  /** Facts from which it is computed when it is not given itself. */
  from?: readonly FactName[]
}

const money = (label: string, more: Partial<FactSpec> = {}): FactSpec => ({
  label,
  kind: 'money',
  unit: '元',
  ...more,
})
const people = (label: string): FactSpec => ({ label, kind: 'count', unit: '人' })
const pieces = (label: string): FactSpec => ({ label, kind: 'count', unit: '件' })
const share = (label: string, ...from: FactName[]): FactSpec => ({
  label,
  kind: 'share',
  ...(from.length > 0 && { from }),
})
const flag = (label: string, more: Partial<FactSpec> = {}): FactSpec => ({ label, kind: 'flag', ...more })

export type FactName =
  | 'region'
  | 'industry'
  | 'size'
  | 'staff'
  | 'revenueYuan'
  | 'assetsYuan'
  | 'outputYuan'
  | 'taxYuan'
  | 'rdSpendYuan'
  | 'rdStaff'
  | 'rdStaffShare'
  | 'rdIntensity'
  | 'domesticRdShare'
  | 'highTechIncomeShare'
  | 'establishedOn'
  | 'lastMajorIncidentOn'
  | 'nationalAwardOn'
  | 'ledStandardOn'
  | 'qualifications'
  | 'products'
  | 'carrier'
  | 'riskTier'
  | 'aboveScale'
  | 'ownsIntellectualProperty'
  | 'cutRent'
  | 'dishonest'
  | 'abnormalOperation'
  | 'lastPenaltyOn'
  | 'insuredStaff'
  | 'insuredMonths'
  | 'layoffShare'
  | 'legalForm'
  | 'inventionPatents'
  | 'utilityPatents'
  | 'designPatents'
  | 'softwareCopyrights'
  | 'premisesM2'
  | 'rentsPremises'
  | 'annualRevenueYuan'
  | 'annualRdSpendYuan'
  | 'investmentYuan'
  | 'exportYuan'
  | 'equityFinancingYuan'
  | 'techSmeScore'
  | 'techSmeStaffScore'

/**
 * The facts that every rule may ask for: those of the notices of 2020, and those that real notices ask for most often. A rule declares further
 * facts under `custom:` keys.
 */
export const FACTS: Readonly<Record<FactName, FactSpec>> = {
  region: { label: '所在地区', kind: 'code', fixed: true },
  industry: { label: '所属行业', kind: 'code', fixed: true },
  size: {
    label: '企业规模',
    kind: 'choice',
    choices: SIZE_LABELS,
    fixed: true,
    from: ['industry', 'staff', 'revenueYuan', 'assetsYuan'],
  },
  staff: people('职工人数'),
  revenueYuan: money('上年营业收入'),
  assetsYuan: money('资产总额'),
  outputYuan: money('产值', { yearly: true }),
  taxYuan: money('纳税额', { yearly: true }),
  rdSpendYuan: money('上年研发费用'),
  rdStaff: people('科技人员数'),
  rdStaffShare: share('科技人员占比', 'rdStaff', 'staff'),
  rdIntensity: share('研发费用占营业收入比例', 'rdSpendYuan', 'revenueYuan'),
  domesticRdShare: share('境内研发费用占比'),
  highTechIncomeShare: share('高新技术产品（服务）收入占比'),
  establishedOn: { label: '成立日期', kind: 'day', since: '成立', fixed: true },
  lastMajorIncidentOn: {
    label: '最近一次重大安全、质量或环境事件日期',
    kind: 'day',
    since: '距重大事件',
    fixed: true,
  },
  nationalAwardOn: { label: '获国家级科技奖励（前三名）日期', kind: 'day', since: '获国家奖' },
  ledStandardOn: { label: '主导制定国际、国家或行业标准日期', kind: 'day', since: '制定标准' },
  qualifications: {
    label: '资质',
    kind: 'choices',
    choices: {
      high_tech: '高新技术企业（有效期内）',
      tech_sme: '科技型中小企业',
      provincial_rd_body: '省部级以上研发机构',
      gazelle: '瞪羚企业',
      innovative_sme: '创新型中小企业',
      specialised_sme: '专精特新中小企业',
      little_giant: '专精特新“小巨人”企业',
      single_champion: '制造业单项冠军',
      technology_centre: '企业技术中心',
      engineering_centre: '工程（技术）研究中心',
      listed: '上市公司',
    },
  },
  products: {
    label: '产品',
    kind: 'choices',
    choices: {
      test_kits: '检测试剂',
      medical_equipment: '医疗装备',
      protective_gear: '防护品',
      medicines: '药物',
      vaccines: '疫苗',
    },
  },
  carrier: {
    label: '载体类型',
    kind: 'choice',
    fixed: true,
    choices: { incubator: '科技企业孵化器', maker_space: '众创空间', university_park: '大学科技园' },
  },
  riskTier: {
    label: '所在地疫情风险',
    kind: 'choice',
    fixed: true,
    choices: { low: '低风险', medium: '中风险', high: '高风险' },
  },
  aboveScale: flag('规模以上工业企业'),
  ownsIntellectualProperty: flag('对核心技术拥有自主知识产权'),
  cutRent: flag('已为在孵企业减免租金'),
  dishonest: flag('列入严重违法失信名单', { fixed: true }),
  abnormalOperation: flag('列入经营异常名录', { fixed: true }),
  lastPenaltyOn: { label: '最近一次行政处罚日期', kind: 'day', since: '距行政处罚', fixed: true },
  insuredStaff: people('参保职工人数'),
  insuredMonths: { label: '连续缴纳社会保险月数', kind: 'count', unit: '个月' },
  layoffShare: share('上年裁员率'),
  legalForm: {
    label: '企业类型',
    kind: 'choice',
    fixed: true,
    choices: {
      limited: '有限责任公司',
      joint_stock: '股份有限公司',
      partnership: '合伙企业',
      sole_owner: '个人独资企业',
      branch: '分公司',
      household: '个体工商户',
      organization: '事业单位或社会组织',
    },
  },
  inventionPatents: pieces('有效发明专利数'),
  utilityPatents: pieces('有效实用新型专利数'),
  designPatents: pieces('有效外观设计专利数'),
  softwareCopyrights: pieces('软件著作权数'),
  premisesM2: { label: '经营场所面积', kind: 'number', unit: '平方米' },
  rentsPremises: flag('经营场所是租用的'),
  annualRevenueYuan: money('营业收入', { yearly: true }),
  annualRdSpendYuan: money('研发费用', { yearly: true }),
  investmentYuan: money('固定资产投资额', { yearly: true }),
  exportYuan: money('出口额', { yearly: true }),
  equityFinancingYuan: money('累计股权融资额'),
  techSmeScore: { label: '科技型中小企业综合评分', kind: 'number', unit: '分' },
  techSmeStaffScore: { label: '科技人员指标得分', kind: 'number', unit: '分' },
}

/** A fact's name, for a yearly fact with its year (`taxYuan:2019`), or a rule's own fact (`custom:affected`). */
export type FactKey = FactName | `${FactName}:${number}` | `custom:${string}`

/** Facts by their keys. Absent: not known. Values of the wrong type count as not known. */
export type KnownFacts = Readonly<Partial<Record<FactKey, FactValue>>>

/** What is known of an enterprise, as a rule asks about it. */
export type EnterpriseProfile = KnownFacts & {
  /** The last day on which each qualification holds (YYYY-MM-DD). A qualification without a last day does not expire. */
  readonly lastDays?: Readonly<Record<string, string>>
}

/** The spec of a fact that every rule may ask for; undefined for a key with a year and for a rule's own fact. */
export function sharedFact(key: string): FactSpec | undefined {
  return SHARED.get(key)
}

const SHARED: ReadonlyMap<string, FactSpec> = new Map(Object.entries(FACTS))

/** The spec of a key; undefined for an unknown key. `own` are the facts that the rule declares. */
export function factSpec(key: FactKey, own: Readonly<Record<string, FactSpec>> = {}): FactSpec | undefined {
  if (key.startsWith('custom:')) return own[key]
  const spec = plainSpec(key)
  if (!spec?.yearly) return spec
  const year = key.split(':')[1] ?? ''
  return { ...spec, label: `${year} 年${spec.label}` }
}

/** The kind of a fact that every rule may ask for; undefined for an unknown key and for a rule's own fact. */
export function factKind(key: FactKey): FactKind | undefined {
  return plainSpec(key)?.kind
}

/** The spec of a key, its year left aside; undefined for a yearly fact without a year and for any other fact with one. */
function plainSpec(key: FactKey): FactSpec | undefined {
  const colon = key.indexOf(':')
  if (colon < 0) {
    const plain = sharedFact(key)
    return plain?.yearly ? undefined : plain
  }
  const spec = sharedFact(key.slice(0, colon))
  return spec?.yearly && isYear(key, colon + 1) ? spec : undefined
}

/** True when four digits from `from` on end the key. Called too often for a regular expression. */
function isYear(key: string, from: number): boolean {
  if (key.length !== from + 4) return false
  for (let at = from; at < key.length; at += 1) {
    const digit = key.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return false
  }
  return true
}

const ZERO = '0'.charCodeAt(0)
