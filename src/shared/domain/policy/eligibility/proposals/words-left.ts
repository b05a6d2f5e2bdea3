import { withoutYears } from './figures-over-years'

/** What a rate is measured by, said with its figure. */
const RATE_OF_YEAR = /(?:全国)?城镇(?:登记|调查)失业率(?:年度)?(?:控制)?目标/g
/** Amounts with how they are compared, and what stands in brackets. */
const AMOUNTS =
  /\([^()]{0,40}\)|(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百]{1,5})(?:亿|千万|万)?(?:元|人民币|人|名|%|个月|周年|年|个?(?:日历)?天数?|件|项|个|平方米|㎡|平米|分)?/g
/** Whose amount it is, when it counts and how: whatever enterprise is meant, nothing else is said of it. */
const COUNTED =
  /时间|日期|年限|申报|申请|推荐|认定|全部|企业|单位|主体|公司|机构|截至|截止|目前|上年[末度]?|初创|上一?个?(?:会计|自然|财务|纳税)?年度?|最?近|会计|自然|财务|纳税|完整|年度|当年|去年|全年|年末|末|年|当时|之?日|止|时/g
const COMPARED =
  /不少于|不低于|不小于|不得(?:少于|低于|超过)|不超过|不高于|不多于|不大于|不满|不足|未满|须满|已满|高于|大于|多于|超过|低于|少于|小于|应?达到|及?以[上下内]|之内|之间|介于|处于|至|到|[≥≤><=]|含|达|满/g
/** Where it is registered, which is read by itself, and what an enterprise is in any case. */
const PLACED =
  /(?:在|于)[^,、\d]{1,14}?(?=依法|注册|登记|设立)|依法|(?:本|我|全)[省市县区](?:行政区域|辖区|境)?内?|独立(?:企业)?法人(?:资格)?|运行情况良好|人民币/g
/** The amounts themselves, in the words that notices have for them. */
const NAMED =
  /纳税|营业|销售|收入|营收|从事研发和相关技术创新活动|研发|研究开发|R&D|费用?|投入|经费|支出|金额|总额|总和|总数|总|额|占|同期|相应|比例|比重|强度|资产|负债表|职工|员工|从业|用工|在职|人员|人数|科技|数量|数|高新技术|产品|服务|中国|境内|发生|固定资产|投资|工业|产值|缴纳|缴税|实缴|上缴|入库|税收|税金|税额|税|款|出口|创汇|交货值|增长率|增长|增速|增幅|增|同比|较|比|正|年均|平均|均|复合|累计|合计|共|实现|完成|实际|有效|授权|发明专利|实用新型|外观设计|专利|计算机|软件|著作权|登记|参保|参加|社会保险|社保|连续|足额|缴|未?裁员率?|注册|成立|设立|时间|日期|经营|场所|面积|办公|生产|固定|场地|用房|厂房|建筑|使用|自有|租赁|评价|综合|得分|指标/g
const JOINING =
  /其中|有所|正常|持续|本|同时|并且|必须|应当?|须|需|具有|拥有|具备|获得|取得|已|且|并|或|及|和|的|在|为|有|其|以|按|均|要求|原则上|一般|不得|不|至少|单个?|[、:“”"']/g

/** Whose amount it is where it is not the applicant's: 在孵企业注册时间. */
const OF_OTHERS = /在孵|入驻|入园|毕业企业|成员|会员|子公司|参股|被投|服务的?企业|合作/

/** What stands around a qualification and says no more than that it is held. */
const HOLDING =
  /\([^()]{0,40}\)|国家|省|市|区|县|级|部|以上|及|有效期?内?|持|处于|在期|期内|已?经|认定|评价|评定|评审|备案|入库|入选|通过|获得|获评|获批|获|取得|授予|荣获|列入|纳入|称号|资格|资质|证书|名单|企业|公司|单位|主体|注册地|注册|登记|可|提出|申报|申请|20\d{2}年度?|完成|建有|建成|建立|设有|拥有|具有|具备|之一|任一|其中|同时|以及|或者?|和|与|且|并|为|是|属于|须|应当?|必须|的|已|在|本|我|等|中小|类|型|科技|制造业|工业|[、:“”"'「」]/g

/** True when words that name qualifications ask for nothing beside holding them: not 称号满一年, not 企业技术中心所在企业. `signs` are the names. */
export function saysOnlyHeld(words: string, signs: readonly RegExp[]): boolean {
  const rest = signs.reduce((left, sign) => left.replace(new RegExp(sign.source, 'g'), ''), words)
  return rest.replace(HOLDING, '').replace(/[^\p{Script=Han}A-Za-z\d]/gu, '').length === 0
}

/**
 * True when words that hold an amount say nothing beside it. What is left otherwise may make another amount of it (研发费用加计扣除额, 月度产值环比),
 * ask it of somebody else (与人才签订) or count it from another day (距截止年): that is for people to read.
 */
export function saysOnlyAmount(words: string): boolean {
  if (OF_OTHERS.test(words)) return false
  const left = [RATE_OF_YEAR, PLACED, AMOUNTS, NAMED, COUNTED, COMPARED, JOINING].reduce(
    (rest, known) => rest.replace(known, ' '),
    withoutYears(words),
  )
  return left.replace(/[^\p{Script=Han}A-Za-z]/gu, '').length === 0
}
