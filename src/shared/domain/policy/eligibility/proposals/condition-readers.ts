import type { QualificationNames } from '../../../enterprise/qualification-list'
import type { FactKey } from '../facts'
import type { Test } from '../rule'
import { statedAmount } from './amounts'
import { readOverYears } from './figures-over-years'
import { readIndustry } from './industry-readers'
import { readQualifications, readSize } from './kind-readers'
import { readStanding } from './standing-readers'

/** Words that speak of several years, of growth or of a part of something: no single figure answers them. */
const NOT_ONE_FIGURE =
  /占|比例|比重|增长|增速|增幅|平均|累计|合计|人均|每年|连续|近[二两三四五\d]|前[二两三\d]年|三年|两年|同比|其中|户均|实际到账|新增|净利|境外|出口|加计|扣除|补助|减免/

interface Reader {
  sign: RegExp
  unless?: RegExp
  read: (words: string) => Test | undefined
}

/** What a part of the enterprise sells is not its revenue. */
const OF_A_PART =
  /应税|单个|软件(?!企业|和信息)|开票|产品|业务|电商|线上|平台|项目|园区|基地|门票|订单|合同|首次|突破|年内/
const money = (fact: FactKey, sign: RegExp): Reader => ({
  sign,
  unless:
    fact === 'revenueYuan' ? new RegExp(`${NOT_ONE_FIGURE.source}|${OF_A_PART.source}`) : NOT_ONE_FIGURE,
  read: (words) => numbered(fact, words, /^(?:亿|万|千万|元)/),
})
const share = (fact: FactKey, sign: RegExp): Reader => ({
  sign,
  unless:
    /近[二两三四五\d]|平均|每年|三年|两年|增长|连续|主营|(?:大专|本科|硕士|博士|学历|学位|职称).{0,10}占/,
  read: (words) => numbered(fact, words, /^%$/),
})
const among = (fact: FactKey, values: readonly string[]): Test => ({ test: 'among', fact, values })
const houses = (value: string, sign: RegExp): Reader => ({
  sign,
  unless: /在孵|入驻|场地|面积|服务|不|非|优先|占|[\d家]|资金|管理/,
  read: () => among('carrier', [value]),
})

/** The wordings of conditions that a shared fact answers exactly. The first that fits wins. */
const READERS: readonly Reader[] = [
  share(
    'rdIntensity',
    /(?:研发|研究开发|R&D)(?:费用?|投入|经费)?(?:总额|支出)?占(?:同期|上年度?|当年|上一?年度?|企业)?(?:的)?年?(?:(?:营业|销售)(?:总)?收入|总收入|收入总额)/,
  ),
  share(
    'rdStaffShare',
    /(?:科技|研发|从事研发的?)人员(?:数|数量|人数)?占(?:企业|当年|上年|在职){0,2}(?:职工|员工)(?:总数|总人数|人数)/,
  ),
  share('rdIntensity', /研发(?:投入|费用|经费)?(?:投入)?(?:占比|强度)/),
  share('rdStaffShare', /(?:科技|研发)人员(?:占比|比例|数?\s*[≥>])/),
  share('domesticRdShare', /境内.{0,12}研(?:发|究开发)费用.{0,8}占|^境内(?:研发)?(?:费用)?[≥>不]/),
  share('highTechIncomeShare', /高新技术产品\(?(?:服务)?\)?(?:收入)占|^高新(?:技术产品)?收入(?:占比)?[≥>不]/),
  {
    sign: /(?:职工|员工|从业人员|从业人数|用工)|^(?:企业|单位)?(?:上年末)?(?:在职人员|(?:在职|在岗)?(?:总人数|人数))/,
    unless:
      /占|比例|社保|参保|缴纳|缴费|保险|裁员|新增|科技|研发|(?:生产|销售|运营|管理|技术|一线|后勤|专业|专职|兼职)[职员人]|博士|硕士|本科|大专|平均|残疾|高校|毕业|招用|吸纳/,
    read: (words) => numbered('staff', words, /^[人名]$/),
  },
  {
    sign: /科技人员(?:总?数|人数|数量)?(?:为|在|不|达|超|≥|\d)/,
    unless: /占|比例|其中|新增|引进|博士|硕士|本科|大专|职称|平均|每/,
    read: (words) => numbered('rdStaff', words, /^[人名]$/),
  },
  money('rdSpendYuan', /(?:研发|研究开发)(?:费用|投入|经费)/),
  {
    sign: /累计(?:获得|完成|取得)?(?:的)?股权融资/,
    unless: /近|单笔|单轮|新增|项目|被投/,
    read: (words) => numbered('equityFinancingYuan', words, /^(?:亿|万|千万|元)/),
  },
  money('revenueYuan', /(?:营业总?收入|销售总?收入|销售额|营收(?!入))/),
  money('assetsYuan', /(?:^|[^定形净动物理])(?:资产总额|总资产)/),
  {
    sign: /(?:注册|成立|登记|设立|企业开办).{0,16}(?:年|月|\d天|日历天)/,
    unless: /资本|本金|后|起|日前|\d{4}年|新|近[二两三\d]年|项目|合同|持续经营/,
    read: (words) => established(words),
  },
  {
    sign: /^(?:企业|单位|组织)(?:应当?|须|需)?已?(?:正常|持续|连续|稳定)运行(?:时间)?(?:达到?|满|超过|不少于|在)?[\d一二两三四五].{0,3}年|^(?:申报|申请)?(?:企业|单位|主体)?(?:应当?|须|需)?已?(?:注册后)?(?:正式|正常|持续|连续|稳定|实际|依法|合法){0,2}(?:生产)?(?:经营|运营|营业(?=年限)|存续(?=期|时间|满))(?:时间|年限|期)?(?:须|应)?(?:达到?|满|超过|不少于|不低于|在)?[\d一二两三四五]/,
    read: (words) => established(words.replace(/^(?:企业|单位|主体)?注册后/, '')),
  },
  {
    sign: /^.{0,10}科技型中小企业.{0,12}综合评价(?:所得|得)?分值?/,
    read: (words) => numbered('techSmeScore', words, /^分$/),
  },
  {
    sign: /^科技人员指标得分/,
    read: (words) => numbered('techSmeStaffScore', words, /^分$/),
  },
  {
    sign: /(?:未|没有|无)(?:发生|出现)?(?:过)?(?:重大|严重|较大)?.{0,24}(?:安全|质量|环境|环保|重大事件)|(?:安全|质量|环保|环境)[^,]{0,12}未(?:发生|出现)(?:过)?重大[^,]{0,6}事故/,
    unless: /失信|名录|名单|偷|漏税|逃税|骗税|处罚|学术|科研|(?:无|没有)[^,]{0,6}违法(?:违规)?记录/,
    read: (words) => noIncident(words),
  },
  houses('incubator', /孵化器/),
  houses('maker_space', /众创空间/),
  houses('university_park', /大学科技园/),
  {
    sign: /规(?:模以)?上工业(?:企业|法人(?:企业|单位))/,
    unless: /未|非|不|新|首次|优先|或|(?:和|及|与|、)(?:规|.{2,12}企业$)/,
    read: () => ({ test: 'flag', fact: 'aboveScale', value: true }),
  },
  {
    sign: /(?:在|仍在|处于|为|纳入|列入|属于)(?:国家|统计|本[省市区]|我[省市区])*(?:局|部门)?规(?:模以)?上工业(?:企业|法人单位)?(?:统计)?(?:名录|数据|联网直报)?(?:库|平台|名录)(?:管理|统计)?(?:内|中|的|$)/,
    unless: /未|非|不|新|首次|次年|拟|退/,
    read: () => ({ test: 'flag', fact: 'aboveScale', value: true }),
  },
  {
    sign: /^(?:申报|申请)?(?:企业|单位|主体)?(?:应当?|须|需)?(?:为|是)?已?(?:公开)?在(?:境内外?|国内外?|沪深|[AH]股|主板|科创板|创业板|北交所|或|、)*(?:证券交易所|证券市场|交易所)?(?:首次公开发行|挂牌)?上市(?:的?(?:企业|公司))?$/,
    unless: /拟|未|非|不|新三板/,
    read: () => among('qualifications', ['listed']),
  },
  {
    sign: /自主知识产权|知识产权的?所有权/,
    unless: /无|未|优先|项|件|个/,
    read: () => ({ test: 'flag', fact: 'ownsIntellectualProperty', value: true }),
  },
  {
    sign: /有限责任公司|股份有限公司/,
    unless: /或|和|及|、|不|非|除|上市|分公司|改制|变更|转|设立/,
    read: (words) => among('legalForm', [/有限责任/.test(words) ? 'limited' : 'joint_stock']),
  },
  {
    sign: /个体工商户/,
    unless: /或|和|及|、|不|非|除|优先|等|企业|扶持/,
    read: () => among('legalForm', ['household']),
  },
]

/** The tests that express the words exactly; empty where none does. `words` are half-width, one part of a sentence. */
export function readTests(words: string, qualifications: QualificationNames = {}): Test[] {
  // 营业收入2000万元以下的小微企业: an amount, and the kind of enterprise.
  const [, about = '', kind = ''] = /^(.{6,})的([^的,]{2,14}企业)$/.exec(words) ?? []
  const kinds = kind === '' ? [] : readAnything(kind, qualifications).filter((test) => !isCounted(test))
  const said = kinds.length > 0 ? readAnything(about, qualifications) : []
  return said.length > 0 && said.every((test) => isOfAmount(test) || isTrade(test))
    ? [...said, ...kinds]
    : readAnything(words, qualifications)
}

function isTrade(test: Test): boolean {
  return test.test === 'among' && test.fact === 'industry'
}

function isOfAmount({ test }: Test): boolean {
  return test === 'number' || test === 'sum' || test === 'growth' || test === 'ratio'
}

function isCounted(test: Test): boolean {
  return isOfAmount(test) || (test.test === 'elapsed' && test.fact === 'establishedOn')
}

/** 2000万元(含)至4亿元之间: both ends, each with its own unit. */
const RANGE =
  /(?:介于|处于|在)?(\d{1,9}(?:\.\d{1,4})?(?:亿元?|万元?|元|人|年|平方米))(?:\((不?含)\))?(?:至|到|—|-|~|及?以上(?:\(含\))?[、,]?(?=\d{1,9}(?:\.\d{1,4})?(?:亿元|万元|元|人|年|平方米)(?:\(含\))?及?以[下内]))(\d{1,9}(?:\.\d{1,4})?(?:亿元|万元|元|人|年|平方米))(?:\((不?含)\))?(?:之间|及?以[下内](?:\(含\))?)?$/

function onlyOne(tests: readonly Test[]): Test | undefined {
  return tests.length === 1 ? tests[0] : undefined
}

function isYearly(about: string): boolean {
  return /20\d{2}年/.test(about)
}

function readAnything(words: string, qualifications: QualificationNames): Test[] {
  const range = RANGE.exec(words)
  if (range) {
    const about = words.slice(0, range.index)
    const [, low = '', fromBound, high = '', untilBound] = range
    const ends = [
      `${about}${fromBound === '不含' ? '高于' : '不低于'}${low}`,
      `${about}${untilBound === '不含' ? '低于' : '不超过'}${high}`,
    ].map(
      (end) =>
        readTest(end) ??
        (isYearly(about) ? readOverYears(end) : (onlyOne(readStanding(end)) ?? readOverYears(end))),
    )
    return ends.includes(undefined) ? [] : ends.flatMap((test) => test ?? [])
  }
  const one = readTest(words)
  if (one) return [one]
  if (/规(?:模以)?上制造业企业$/.test(words))
    return [{ test: 'flag', fact: 'aboveScale', value: true }, among('industry', ['C'])]
  const kinds = /规(?:模以)?上((?:大中|中小|大|中|小)型?(?:工业|制造业)企业)$/.exec(words)?.[1]
  if (kinds !== undefined && !/未|非|不|新|首次|优先|或/.test(words))
    return [{ test: 'flag', fact: 'aboveScale', value: true }, ...kindsIn(kinds, {})]
  const standing = readStanding(words)
  if (standing.length > 0) return standing
  const years = readOverYears(words)
  if (years) return [years]
  return kindsIn(words, qualifications)
}

/** Size and industry, or a qualification. */
function kindsIn(words: string, qualifications: QualificationNames): Test[] {
  const held = readQualifications(words, qualifications)
  return held ? [held] : [readSize(words), readIndustry(words)].flatMap((test) => test ?? [])
}

function readTest(words: string): Test | undefined {
  for (const { sign, unless, read } of READERS) {
    if (!sign.test(words) || unless?.test(words)) continue
    const test = read(words)
    if (test) return test
  }
  return undefined
}

const FORMS: Readonly<Record<string, string>> = {
  有限责任公司: 'limited',
  股份有限公司: 'joint_stock',
  合伙企业: 'partnership',
  个人独资企业: 'sole_owner',
  个体工商户: 'household',
}

/** 企业性质为有限责任公司、股份有限公司或合伙企业: every one that is named has to be known. */
function readForms(words: string): Test | undefined {
  const named = /^(?:企业|组织)?(?:的)?(?:类型|性质|形式|组织形式)(?:应|须|需)?(?:为|是)(.{4,60})$/.exec(
    words,
  )?.[1]
  const forms = named?.split(/、|或者?|和/).map((each) => FORMS[each])
  return forms && !forms.includes(undefined)
    ? among(
        'legalForm',
        forms.flatMap((form) => form ?? []),
      )
    : undefined
}

/** Several values of one fact of which one is enough: 高新技术企业或科技型中小企业. Undefined when the words join anything else. */
export function readAlternatives(words: string, qualifications: QualificationNames = {}): Test | undefined {
  if (!/或|之一/.test(words)) return undefined
  const held = readQualifications(words, qualifications)
  if (held) return held
  const trade = readIndustry(words)
  if (trade) return trade
  const forms = readForms(words)
  if (forms) return forms
  const tests = words.split(/或者?|、/).map((part) => readTest(part))
  const [first] = tests
  if (first?.test !== 'among' || tests.length < 2) return undefined
  const values: string[] = []
  for (const test of tests) {
    if (test?.test !== 'among' || test.fact !== first.fact) return undefined
    values.push(...test.values)
  }
  return among(first.fact, [...new Set(values)])
}

function numbered(fact: FactKey, words: string, unit: RegExp): Test | undefined {
  // 上一年度 is no amount of years.
  const amount = statedAmount(
    words.replace(/(?:上一?|最?近一|前一)个?(?:会计|自然|财务|纳税)?年度?|20\d{2}年末/g, ''),
  )
  return amount && unit.test(amount.unit)
    ? { test: 'number', fact, is: amount.is, value: amount.value }
    : undefined
}

function established(words: string): Test | undefined {
  const days = /(?:满|不少于)(\d{2,4})个?(?:日历)?天/.exec(words)?.[1]
  if (days !== undefined)
    return { test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { days: Number(days) } }
  const amount = statedAmount(words)
  if (!amount || !/年|月/.test(amount.unit) || !Number.isInteger(amount.value)) return undefined
  const period = amount.unit === '个月' ? { months: amount.value } : { years: amount.value }
  const is = amount.is === 'at_least' || amount.is === 'more_than' ? 'at_least' : 'at_most'
  return { test: 'elapsed', fact: 'establishedOn', is, period }
}

/** The period in which nothing has happened: 近三年, 三年内, 连续三年, 上年度. */
const QUIET_YEARS =
  /(?:近|最近|前|连续|过去)([一二两三四五\d])(?:个)?(?:完整)?(?:会计|自然|财务)?年|([一二两三四五\d])年(?:以)?内/
const QUIET_LAST_YEAR = /(?:上一?年度?|申[请报](?:认定)?前一年|一年内)/

function noIncident(words: string): Test | undefined {
  const [, near, within] = QUIET_YEARS.exec(words) ?? []
  const years = near ?? within ?? (QUIET_LAST_YEAR.test(words) ? '一' : undefined)
  const named = ['安全', '质量', '环境|环保'].filter((sign) => new RegExp(sign).test(words)).length
  if (/较大|一般|当年|\d[-—~至]\d/.test(words)) return undefined
  // A record of an offence is no accident.
  if (/违[法规]记录/.test(words) && !/事故|事件/.test(words)) return undefined
  if (years === undefined || (named < 3 && !/无重大事件/.test(words))) return undefined
  const count = /\d/.test(years) ? Number(years) : '一二三四五'.indexOf(years.replace('两', '二')) + 1
  return { test: 'elapsed', fact: 'lastMajorIncidentOn', is: 'at_least', period: { years: count } }
}
