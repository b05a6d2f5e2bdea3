import type { Test } from '../rule'
import { withoutYears } from './figures-over-years'
import { withoutIndustries } from './industry-names'

/** The target that a rate is compared with, named beside its figure. */
const RATE_OF_YEAR = /(?:全国)?城镇(?:登记|调查)失业率(?:年度)?(?:控制)?目标/g
/** Words in brackets, unless they make an exception or ask for more. */
const BRACKETS =
  /\((?![^()]*(?:关联|合并|合计|集团|[子分]公司|适用|仅|限|针对))[^()除外不或须应低高少多\d]{0,40}\)|\(不?含(?:\d{1,6}[万元人名年月%]{1,3}|本数)?\)/g
/** Amounts with their comparisons. */
const AMOUNTS =
  /(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百]{1,5})(?:亿元?|千万元?|万元?|元|人民币|人|名|%|个月|周年|年|个?(?:日历)?天数?|件|项|个|平方米|㎡|平米|分)/g
const DAYS = /20\d{2}(?:(?:年|-)\d{1,2}(?:月|-)\d{1,2}日|年年?底(?=之?前|以前))/g
const WITHIN = /[以之]?后|以来|之?前|以前|起|期间|之间|间|内|营业执照/g
const APPLICANT =
  /申[请报]者|新型研发机构|科技服务机构|(?:项目|依托|申报|承担)(?:申报|申请|实施|承担|建设)?(?:和实施|和建设)?(?:单位|主体|企业)|(?:工业|民营|初创|科技型|中国)?企业(?!技术)|单位|主体|公司/g
/** Words for when and how an amount of the enterprise counts. They ask for nothing else. */
const COUNTED =
  /正式|正常|持续|连续|合法|实际(?=经营|运营|生产)|稳定|运营|运行|存续期?|注册后|时间|日期|年限|全部|截至|截止|目前|上年[末度]?|上月末?|(?:申请|申报)前|上一?个?(?:会计|自然|财务|纳税)?年度?|最?近|会计|自然|财务|纳税|完整|年度|当年|去年|全年|年末|末|年|当时|之?日|止|时/g
const COMPARED =
  /不?早于|不晚于|不少于|不低于|不小于|不得(?:少于|低于|超过)|不超过|不高于|不多于|不大于|不满|不足|未满|须满|已满|高于|大于|多于|超过|超|低于|少于|小于|应?达到|及?以[上下内]|之内|之间|介于|处于|至少|至|到|[≥≤><=]|含|达|满/g
/** Words for the place of registration, which another reader reads, and words that fit every enterprise. */
const PLACED =
  /新(?=设立|注册|成立|登记)|(?:在|于)[^,、\d]{1,14}?(?=依法|注册|登记|设立)|依法|(?:本|我|全)[省市县区](?:行政区域|辖区|境)?内?|独立(?:企业)?法人(?:资格)?|人民币/g
/** The names of amounts in notices. */
const NAMED =
  /营业执照|经营期|经审计的?|工商|全职|证书|[员职]工规模|规模(?!以上)|正常|正式|纳税|营业|销售|收入|营收|从事研发和相关技术创新活动的?|直接从事研发的|从事研发的?(?=人员)|研发|研究开发|R&D|费用?|投入|经费|支出|金额|总额|总和|总数|总|额|占|同期|相应|比例|比重|强度|资产|职工|员工|从业|用工规模|用工|在职|在岗|在册|人员|人数|科技|拥有量|持有量|授权量|数量|数|高新技术产品(?:服务)?|境内|发生|固定资产|投资|工业|产值|缴纳|缴税|实缴|上缴|入库|税收|税金|税额|税|款|出口|创汇|交货值|增长率|增长|增速|增幅|增|同比|较|比|正|实现|完成|实际|有效|授权|发明专利|实用新型|外观设计|专利|计算机(?=软件)|软件(?=著作权)|著作权|登记|参保|在保|参加|社会保险|失业保险|社保|连续|足额|按规定|按时|依法|缴|未?裁员率?|注册|成立|设立|开办|经营|场所|面积|办公|生产|固定|场地|用房|厂房|建筑|使用|自有|综合|得分|评价指标|指标/g
/** Words for sums and means over years. They are left out only where a test is over years. */
const TOGETHER = /年均|平均|均|复合|累计|合计|共|之和/g
const JOINING =
  /其中|有所|本|同时|并且|必须|应当?|须|需|具有|拥有|享有|具备|获得|取得|已|且|并|及|和|的|在|为|有|其|以|按|要求|不得|单个?|申报|申请|参评|推荐|企业|单位|主体|公司|所|是|属于?|符合|持有|凡|对|[、:“”"']/g

/** Owners of an amount other than the applicant: 在孵企业注册时间. */
const OF_OTHERS =
  /在孵|入驻|入园|毕业企业|成员|会员|子公司|参股|被投|服务的?企业|合作|项目|产品(?!\(?服?务?\)?收入)|平台|基地|团队|新增|新招|新引进|人均|每/
/** The current year or a part of a year, for which no fact has figures. */
const OF_THIS_YEAR = /当年|本年|今年|当期|半年|季度?|月度|月份|1-\d{1,2}月/

/** 在本市的营业收入: only a part of the revenue. */
const OF_THIS_PLACE =
  /(?:在|于)(?:本|我|全)[省市区县][^,注登设成]{0,4}(?:的|实现|完成|形成|缴|产生|营业|销售|纳税)|(?:本|我|全)[省市区县]内?的?(?:上?年度?|20\d{2}年度?)?(?:营业|销售|纳税|税收|产值)/

/** For each fact, the words that say nothing beyond it. */
const OF_FACTS: Readonly<Record<string, RegExp>> = {
  industry:
    /或者?|所属|医药制造|烟草制[造品]|采矿|制造业?|软件|信息技术服务业?|信息传输|互联网|相关服务业?|建筑业|批发|零售业?|批零业|住宿|餐饮业?|住餐业|交通运输|仓储|邮政业?|农|林|牧|渔业|房地产(?:开发)?业?|金融业|租赁|商务服务业|科学研究|技术服务业|文化|体育|娱乐业|居民服务业?|业|主营业务|主要|从事|行业|领域|限|以外|除|外/g,
  size: /范围|仅?限|和|类型|工业|大中小微|大中型|中小微型?|小型微型|小微|中小|大型|中型|小型|微型|[大中小微]型?|标准|划型|规定|《[^《》]{2,30}》|\([^()]{2,30}号\)|规模|现行|国家|民营|条件/g,
  aboveScale:
    /规模以上|规上|工业|法人|纳入|列入|统计|纳统|数据|名录|联网直报|平台|管理|国家|仍|内|库|正常|生产|经营|报统/g,
  ownsIntellectualProperty:
    /通过|自主研发|研发|受让|受赠|并购|等?方式|主要|主导|核心|关键|产品|服务|技术|自主|知识产权|所有权|所|上|发挥|支持|作用|掌握|品牌/g,
  carrier: /科技|孵化器|众创空间|大学科技园|运营|管理|机构|备案|认定|或者?/g,
  legalForm:
    /有限责任(?:公司)?|股份有限(?:公司)?|合伙|个人独资|性质|或者?|个体工商户|类型|组织形式|依法|登记|注册|设立/g,
  techSmeScore: /科技型中小企业|科技型中小|根据|进行|评价|所得|分值?|值|型中小/g,
  techSmeStaffScore: /指标|为/g,
  equityFinancingYuan: /累计|股权|融资/g,
  premisesM2: /承租|租赁|租用|标准|科研|办公|厂房|场所/g,
  rentsPremises: /租赁|租用|承租|办公|经营|生产|用房|场所|场地|厂房|用于|自用/g,
  lastPenaltyOn: /(?:及其)?法定代表人|内|未|没有|无|受到?过?|被|过|任何|行政处罚|记录|年|信用|情形|良好/g,
  lastMajorIncidentOn:
    /申请|认定|内|前|未|没有|无|发生|出现|过|重大|严重|特大|安全|生产|产品|质量|环境|环保|污染|突发|责任|违法|违规|事故|事件|行为|问题|情况|方面|记录|没|年|特别|及以上|等/g,
  qualifications:
    /型中小|高新技术|科技型中小|专精特新|小巨人|创新型中小|单项冠军|瞪羚|上市|有效期|国家级|认定|资质|称号|评价|入库|列入/g,
  listed:
    /截[至止]|申报之?日|目前|进入|未|没有|无|不存在|不属于|不在|不得|非|被|列入|纳入|列为|处于|存在|国家企业信用信息公示系统|国家|信用信息公示系统|全国信用信息共享平台|信用中国|市场监管(?:总局|部门)?|人民法院|有关|相关|主管|部门|网站|系统|经营|异常|名录|严重|标记为?|僵尸|违法|违规|失信|行为|记录|名单|黑名单|情形|状态|信用|良好|被执行人|之列|内|中/g,
  region:
    /(?:本|我|全)(?:省|市|区|高新区)|[\u4e00-\u9fff]{2,3}省|(?:北京|天津|上海|重庆)市?|(?:行政|管辖)?区域?|辖区|范围|境|内|依法|合法|工商|市场监督|市场监管|审批|局|机关|经|解缴|行政|管理|部门|注册|登记|设立|成立|所在地|地址?|住所|独立|法人|居民|省内|资格|纳税|缴税|税务|税收|征管|关系|统计|纳统|正常|持续|生产|经营|实际|办公|健全|总部|民营|各类|均/g,
}
/** Words beside a place that make it the place of somebody else, or a future place. */
const PLACED_ELSEWHERE =
  /为.{1,30}(?:提供|担保|贷款)|与.{1,20}签|引进|新设|并购|收购|合作|采购|购买|联合|对接|户籍|入驻|在孵|人员|人才|团队|法定代表人|房|车辆|投资者|股东|新增|销售|取得|获得|授权|挂牌|不含|除|之外|以外|或/

/** Words around a qualification that say only that it is held. */
const HOLDING =
  /部门|信息库|\([^()除外不或须应]{0,40}\)|持有(?!效)|境内外|国内外|被|属于?|国家|省|市|区|县|级|部|以上|及|有效(?:期内?)?|持|处于|在期|期内|已?经|由|工业和信息化|工信|经信|发改|科学技术|发展和?改革|主管|部门|厅|局|认定|评价|评定|评审|备案|入库|入选|通过|获得|获评|获批|获|取得|授予|荣获|列入|纳入|称号|资格|资质|证书|登记编号|编号|名单|企业|公司|单位|主体|注册地|注册|登记|可|提出|申报|申请|完成|建有|建成|建立|设有|拥有|具有|具备|之一|任一|其中|同时|以及|或者?|和|与|且|并|为|是|属于|须|应当?|必须|的|已|在|本|我|中小|类|型|科技|制造业|工业|[、:“”"'「」《》]/g

/** True when words that name qualifications ask for nothing beside holding them: not 称号满一年, not 企业技术中心所在企业. `signs` match the names. */
export function saysOnlyHeld(words: string, signs: readonly RegExp[]): boolean {
  const rest = signs.reduce((left, sign) => left.replace(new RegExp(sign.source, 'g'), ''), words)
  return !hasWords(rest.replace(HOLDING, ''))
}

/** Words before 的小微企业 that make it somebody else: one that the applicant serves, lends to or leaves out. */
const SERVES =
  /服务|提供|担保|贷|合作|投资|收购|带动|帮|面向|对接|培育|比例|占|不|非|除|家|户|优先|享受|给|向|外|或/
/** The kind of enterprise at the end, after its other conditions. */
const OF_KIND = /^(.*)的([^的]{2,16}企业)$/

/** The kind of enterprise at the end of words, if the words before it can only ask for more: 近两年未被列入红牌的制造业中小企业. */
export function kindAtEnd(words: string): string | undefined {
  const [, before, kind] = OF_KIND.exec(words) ?? []
  // 首次认定的高新技术企业: words before a qualification may deny it.
  if (/[新瞪]|企业技术|冠军|小巨人/.test(kind ?? '') && !/(?:注册|登记|纳税|资格)$/.test(before ?? ''))
    return undefined
  return before === undefined || SERVES.test(before) || OF_OTHERS.test(before) ? undefined : kind
}

/**
 * True when words say nothing beyond the tests that were read from them. Further words may mean another amount (研发费用加计扣除额,
 * 月度产值环比), somebody else (与人才签订) or another day (距截止年): people have to read them.
 */
export function saysOnly(words: string, tests: readonly Test[]): boolean {
  const facts = tests.flatMap((test) => factsIn(test))
  if (tests.every(({ test }) => test === 'today')) return true
  if (facts.length > 0 && facts.every((fact) => fact === 'region')) return !PLACED_ELSEWHERE.test(words)
  if (facts.length > 0 && facts.every((fact) => fact === 'qualifications')) return true
  if (tests.some(isCounted) && !mayBeCounted(words, tests)) return false
  let rest = withoutYears(words.replace(DAYS, ' ')).replace(BRACKETS, ' ').replace(APPLICANT, ' ')
  if (facts.includes('industry')) rest = withoutIndustries(rest)
  if (tests.some(isCounted))
    for (const known of [RATE_OF_YEAR, PLACED, AMOUNTS, NAMED, WITHIN, COUNTED, COMPARED])
      rest = rest.replace(known, ' ')
  if (tests.some(isOverYears)) rest = rest.replace(TOGETHER, ' ')
  rest = rest.replace(AMOUNTS, ' ')
  for (const fact of facts) {
    const known = OF_FACTS[fact]
    if (known) rest = rest.replace(known, ' ')
  }
  if (facts.includes('lastPenaltyOn') || facts.includes('lastMajorIncidentOn'))
    rest = rest.replace(COUNTED, ' ')
  return !hasWords(rest.replace(JOINING, ' '))
}

function factsIn(test: Test): string[] {
  if (!('fact' in test)) return []
  return test.fact === 'abnormalOperation' || test.fact === 'dishonest' ? ['listed'] : [test.fact]
}

/** An amount, or a day that an age is counted from. */
function isCounted(test: Test): boolean {
  return (
    test.test === 'number' ||
    isOverYears(test) ||
    test.test === 'day' ||
    (test.test === 'elapsed' && test.fact === 'establishedOn')
  )
}

function isOverYears({ test }: Test): boolean {
  return test === 'sum' || test === 'growth' || test === 'ratio'
}

function mayBeCounted(words: string, tests: readonly Test[]): boolean {
  if (OF_OTHERS.test(words.replace(APPLICANT, ' '))) return false
  const isMoney = tests.some((test) => 'fact' in test && /Yuan(?::|$)/.test(test.fact))
  return !(isMoney && (OF_THIS_YEAR.test(words) || OF_THIS_PLACE.test(words)))
}

function hasWords(left: string): boolean {
  return /[\p{Script=Han}A-Za-z]/u.test(left)
}
