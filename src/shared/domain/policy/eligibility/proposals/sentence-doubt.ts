import { bodyIn } from './asked-body'
import { subjectNamed } from './other-subjects'

/**
 * Signs that make a whole sentence doubtful. It may name amounts and kinds and yet ask nothing of the applicant, ask somebody else, or ask only
 * some applicants. No test is read from such a sentence; people read it.
 */
const DOUBTS: readonly RegExp[] = [
  // Definitions: 本办法所称中小企业,是指……
  /所称|是指|具体指|专指|指的是|系指|定义|解释为|[^认]视为|划分为|分为|以[上下]的?为(?:大|中|小|微)型|按.{1,20}(?:划分|确定|执行)/,
  // Papers to hand in.
  /附[上送件]|携带|复印件|证明材料|佐证|申报材料|申请材料|材料清单|以下材料|加盖/,
  // Duties and changes after the approval.
  /(?:认定|获批|立项|享受(?:政策|补贴|奖励)?)(?:之?后|期间)|(?:^|[^营])期满|到期|复审|复核|终止|撤销|取消|收回|有效期(?:为|自|\d|[一二三])|不得(?:迁|变更|挪用|转让|抽|减少)|截留|挪用|专款专用/,
  // The procedure of the authorities.
  /(?:^|[^式])受理|正式受理(?!的)|审核|公示期|(?:推荐|初审|会同|汇总|联合|组织)(?:上报|报送|审核|有关|专家|开展)|专家|工作日|逾期|另行通知|解释$|施行/,
  // Preferences, wishes and goals.
  /^.{0,20}优先支持|(?:企业|单位|主体|项目|的)优先(?:支持|考虑|推荐|安排)?$|^(?:鼓励|引导|推动)|放宽|可不|视同|不作要求|替代|目标$|到20\d{2}年底?[,前]|建议|预计/,
  // Deductions for applicants that do not meet a demand.
  /减半|扣减|核减|折减|按比例(?:扣|减)/,
  // Exclusions.
  /不得申|不予|不可申|不能申|不支持|不享受|不纳入|不属于(?:支持|申报|补|奖)|不适用|不在.{0,6}(?:支持|申报)范围|一票否决/,
  /(?:以[上下]|不足|超过|以内)(?:\([^()]{1,4}\))?的.{0,8}(?:企业|单位)[^,]{0,16}\d/,
  // 工业企业产值1亿元以上、批发企业销售额5亿元以上: each kind is asked another amount.
  /(?:工业|制造业?|批发业?|零售业?|服务业|建筑业|住宿业?|餐饮业?|商贸)企业[^;,、]{0,24}\d[^;,、]{0,16}[,、][^,;\d]{0,4}(?:工业|制造业?|批发业?|零售业?|服务业|建筑业|住宿业?|餐饮业?|商贸)企业[^;,\d]{0,16}\d/,
  // 成立10年以上,新产品企业5年以上: another amount for some.
  /[,;、](?!其中)(?:属于)?[^,;\d元%占]{2,16}(?:企业|行业|产品|类|的)(?:应|须|可|则)?(?:为|在)?(?:放宽至|达到?|不低于|不少于|不超过|不高于|[≥≤])?\d{1,9}(?:\.\d{1,4})?(?:年|万元?|亿元?|人|%|个月|件|项)(?:\(含\))?(?:及?以[上下内])?(?:[,;]|$)/,
  // 加工型企业总资产2000万元以上: another kind is asked something else.
  /(?:^|[,;])(?:加工|流通|生产|贸易|服务|综合|商贸|种植|养殖|工贸|出口|应用)型企业[^,;]{0,30}\d/,
  // Less is asked of some: 山区县500万元以上, 西部地区可适当降低, 重点企业不受限制.
  /[,;(][^,;\d在于]{2,14}(?:县|地区|州|单位|合作社|农场|机构)(?:应|须|可|则)?(?:为|达到?|不低于|不少于)?\d{1,9}(?:\.\d{1,4})?(?:万元?|亿元?|人|%)(?:及?以[上下])?(?:[,;)]|$)/,
  /可(?:适[当度]|酌情|相应)?(?:降低|下浮|下调|调低|减少|从宽)|不受.{0,8}限|的(?:企业|单位)(?:数量|个数|家数|户数)/,
  // 申报省级的,营业收入不低于5000万元: applicants for another level are asked something else.
  /(?:^|[,;:])(?:其中|对)?申[报请](?:[国省市区县特甲乙丙一二三A-D]家?[级类档等])的/,
  // 特级:营业收入1亿元以上: one grade of several.
  /(?:^|[;(])[^,:\d]{0,10}(?:[一二三四五A-Da-d]档|[特一二三四五甲乙丙A-DⅠ-Ⅴ国省市县区]家?[级类]|等次|等级|等奖|[^种分]类|分[两三四]档|星级?):/,
  // The beneficiary is a person.
  /的[^,的]{0,8}(?:创业人员|创业者|毕业生|个人|劳动者|高层次人才|法定代表人)(?:\([^()]*\))?$/,
  // 复核企业须……: holders are asked something of their own.
  /(?:^|[,;:])(?:首次申[报请]|再次申[报请]|重新申[报请]|复核|复审|往年|已获|曾获|已享受)[^,:;]{0,12}(?:企业|单位|的)(?:须|应|需|,)/,
  /(?:^|[,;])到20\d{2}年/,
  // Some of several in one line: ……三项条件中两项, 满足其中两项即可, 三选一.
  /[二两三四五六\d](?:项|个|条)(?:条件|指标|要求|标准)?(?:之?中|里)|(?:满足|符合|达到|具备)(?:其中|上述|前述|以上).{0,4}[项条个]|[项条]即可|即可申|[二两三四五]选[一二两三]|其中?之?一(?:即可|的|$)|任意?[一两二三]项/,
  // A demand on two parties, of which the applicant is one: 研制单位和用户单位均须在本省.
  /(?:单位|企业|公司|双)方?[和与及、][^,]{2,8}(?:单位|企业|公司|方)[^,]{0,6}均[应须需在]/,
  // An exception to the whole sentence.
  /(?:^|[^(]|\)[^()]{0,20})除外|不足.{1,12}的/,
  // A row of a table, whose column names stand elsewhere.
  /\|/,
  // Demands on some only, or on each of several years.
  /分别|依次|其余|其他(?:企业|行业|情[况形])|不同(?:行业|规模)|放大|倍|分之/,
]
/** 申请贷款贴息的企业. */
const APPLYING_ENTERPRISE = /^(?:申请|申报)[^,\d]{2,24}的(?:企业|单位|主体)$/
/** Signs that make a stretch between two commas doubtful. */
const STRETCH_DOUBTS: readonly RegExp[] = [
  // An enterprise that moves in has run elsewhere before.
  /迁入/,
  // A future year.
  /次年|第二年|下一?年/,
  /(?:实施|投产|建成|改造|完成)后|优先|(?:^|[^虚模])拟(?!上市)|不受|另行|备案后|鼓励|引导|推动|倾斜|原则上|一般(?!及以上|以上)|适当|酌情|争取|力争|有意|愿意/,
  /给予|奖励|奖补|贴息|返还|最高不?超?过?\d|拨付|发放|扶持资金|资金支持|财政(?:支持|资金|补助|补贴)|(?:补助|补贴|资助|支持)(?:标准|金额|额度|比例|资金|总额|[\d最不按为])|兑现|免费|免征|暂免|减征/,
  /(?:提供|提交|出具|报送|上传|填[写报])(?!的|服务)|证明$|按.{1,20}计算|计算(?!机)/,
  // 1项以上发明专利、5项以上实用新型专利或软件著作权: any of them.
  /(?:专利|著作权|软著|新型)[^,、]{0,16}、[^,、]{0,30}或[^,]{0,14}(?:专利|著作权|软著|新型|设计|品种)/,
  /之一|任一|任意|除.{1,20}外|除外|不作要求/,
  // 成立满2年(仅适用于农业企业).
  /\([^()]*(?:仅限|仅适用|适用于|仅针对|限[^()]{2,8}(?:企业|行业))[^()]*\)/,
]
/** Signs that make doubtful only the part in which they stand. */
const PART_DOUBTS =
  /^(?:且|并)?(?:所?投资|收购|并购|引进|招引|引荐|孵化|培育|带动|帮扶)(?!额|总额|强度|完成|性|业|主体)|^其中.{2,40}的(?:企业|单位)$|[加计得]\d{1,3}分(?!以上|及以)|得满分|最高得|计划|(?:^|[^制])目标|(?:^|[^册记立])之日起|承诺|验收|整改|迁离|迁出|绩效|评审/

/** A part that names the subject of the next part: 属于批发业的,年销售额应在5亿元以上. */
const OF_THESE = /(?:的|的?(?:企业|单位|机构|主体|项目))$/
/** The next part continues with the same subject: 且, 并, 同时. */
const GOES_ON_WITH =
  /^(?:且|并|同时|还|以及|及|和|具[有备]|信用|无|未|依法|遵[守纪]|符合|满足|经营|生产|财务|管理|均?可(?:以)?(?:提出)?(?:申[请领报]|享受)|申[请领报])/
/** A description that fits every applicant: 申报企业, 凡在我区注册的企业. */
const ANY_APPLICANT =
  /独立法人(?:资格)?的?(?:企业|单位|组织)$|^20\d{2}年[^,]{2,24}(?:注册|登记|设立|成立)的?(?:企业|单位|主体)?$|^(?:凡|申报|申请|参评)?(?:是|为|在)?[^\d]{0,20}(?:注册|登记|设立|法人)[^\d]{0,16}$/

/** The applicant, named by what it applies for: 申请场租补贴的企业, 申报市级企业技术中心的. */
const APPLIES =
  /^(?:凡)?[^\d,]{0,12}(?:申报|申请|参评|推荐)[^\d,]{1,30}$|^(?:凡|申请)?享受(?!过)[^\d,]{1,30}$/

/** The subject of a part that is not the applicant. */
const ANOTHER_SUBJECT =
  /^(?:其中?|且|并|同时|所?有|拟|每个?|单个|该|申报|申请|支持|主要|核心|关键)?的?(?:项目|产品|生产线|车间|技术|(?:自建|租用|自建或租用)海外仓|设备|成果|平台|园区|基地|载体|场地|孵化(?!器?运营)|众创(?!空间运营)|入驻|在孵|入园|毕业企业|企业技术中心|研发中心|研发机构|实验室|担保|贷款|融资|借款|基金|保险|机构|团队|人才|人员|个人|创业者|毕业生|申请人|法定代表人|法人代表|负责人|实际控制人|股东|子公司|分公司|分支机构|关联|集团|母公司|控股|被?(?:并购|收购|投资|担保|服务|承租|出租|合并)的?(?:企业|方|公司|对象)|标的|引荐|受让|转让|供应商|买方|卖方|(?:服务|贷款|担保|孵化|培育|帮扶|投资|合作|招用|培训)对象|成员|会员|联合体|合作|牵头|合同|订单|客户|供应商|投资(?:方|人|机构)|借款人|户|养老|医院|学校|协会|商会|合作社|农户|家庭农场|游客|景区|酒店|民宿|房屋|建筑(?!业)|车辆|船|仓库|仓储|单仓|海外仓|展会|活动|赛事|品牌|商标|标准|课题|职工(?!不|人数|总数|\d|应|在)|劳动者|参保人员|本人|新[招录引])|海外仓|^[^,\d]{0,8}(?:入驻|在孵|入园)(?:企业|团队)/
/** Exceptions to `ANOTHER_SUBJECT` that are about the applicant after all: 项目单位, 产品销售收入. */
const APPLICANT_ALL_THE_SAME =
  /^(?:项目(?:申报|申请|实施|承担|建设)?(?:和实施|和建设)?(?:单位|企业|主体)|产品\(?服?务?\)?收入|科技人员|研发人员|职工|专利(?:数|不|达|\d))/
const NAMES_APPLICANT =
  /^(?:且|并|同时|其)?(?:申报|申请|参评|项目)?(?:申报|实施|承担|依托)?(?:企业(?!技术)|单位|主体)/

/** 在本市注册: said of the applicant, unless another enterprise was named. */
const PLACED = /^在(?:本|我)[省市区]内?(?:依法)?(?:注册|登记|设立|成立)/
const OTHER_ENTERPRISE = /控股|股东|公司|集团|企业|机构|方|成员|供应商|基金/
/** A subject whose age is asked: 引荐企业成立满1年. */
const AGED =
  /^([\u4e00-\u9fff]{1,10}?)(?:成立|注册|登记|设立)(?:时间|年限)?(?:已|须|应|在|为)?(?:满|不超过|超过|不满|未满|不少于|不足)?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?:日历)?(?:周年|年|月|天)/
const APPLICANT_WORDS =
  /申[报请]者?|项目|承担|实施|建设|依托|企业|单位|公司|主体|组织|机构|对象|时间|依法|合法|正式|工商|营业执照|登记|注册|已经?|应当?|须|需|要求|截[至止][^,]{0,8}|为|是|时|当前?|且|并|同时|[在于自][^,]{1,14}|独立|法人|初创|科技|创新|创业|新|型|类|的/g

/** True when no test may be read from a stretch between two commas, whatever stands around it. */
export function isDoubtfulStretch(plain: string): boolean {
  return STRETCH_DOUBTS.some((sign) => sign.test(plain))
}

/** True when no test may be read from one part; its neighbours may be read. */
export function isDoubtfulPart(plain: string): boolean {
  return PART_DOUBTS.test(plain)
}

/** True when no test may be read from a sentence. `plain` is half-width without blanks. */
export function isDoubtful(plain: string): boolean {
  return DOUBTS.some((sign) => sign.test(plain))
}

/** 信息技术服务业企业,从业人员不超过300人: true for the kind of a notice for one kind; a size does not count, because it is one of several. */
function isKindAlone(part: string): boolean {
  return (
    /^[^,:\d的]{2,20}业企业$|^非上市(?:企业|公司)$|^(?:(?:国家|省)级?(?:以上)?)?(?:高新技术|科技型中小|创新型中小|专精特新(?:中小)?|瞪羚)企业(?:(?:或者?|、)(?:(?:国家|省)级?(?:以上)?)?(?:高新技术|科技型中小|创新型中小|专精特新(?:中小)?|瞪羚)企业){1,3}$|^(?:已?(?:被[^,:\d的]{2,8})?(?:入库|列入|纳入|获评|认定为|评为|取得|通过))?(?:有效期内的?)?(?:国家)?(?:级)?(?:高新技术|科技型中小|创新型中小|省级专精特新中小|专精特新中小)企业$|^[^,:\d的]{1,8}创办的(?:小微|中小微?)企业$/.test(
      part,
    ) && !/亏损|其他|新[认获评增引入设办]|首|非(?!上市)|除/.test(part)
  )
}

/** 企业设有独立的研发机构: the enterprise has such a body and is not one itself. */
const HAS_BODY =
  /^(?:企业|单位|主体)?(?:应当?|须|需)?已?(?:拥有|建有|设有|设立|建立|具有|具备)[^,]{0,24}机构$/

/** 注册不满3年的企业,以实际年限计: the words after it concern some enterprises only. */
export function asksOfSome(part: string, next: string | undefined): boolean {
  if (next === undefined || !OF_THESE.test(part) || part.length < 5) return false
  if (/^(?:对于?)?(?:新(?!三板|型|能源|材料)|首次|当年)[^,]{2,16}的$/.test(part)) return true
  if (isKindAlone(part)) return false
  const isPredicate =
    HAS_BODY.test(part) ||
    (!part.endsWith('的') &&
      /(?:应|须|需|必须|当)(?:为|是)|^(?:企业|单位|主体)?(?:是|为|属于|获评|入选|被评为|被认定为)|^(?:获得|取得)(?!.{0,24}的[^,的]{0,8}企业$)/.test(
        part,
      ))
  return !isPredicate && !GOES_ON_WITH.test(next) && !ANY_APPLICANT.test(part) && !APPLIES.test(part)
}

/** A part that ends in a size or in an awarded kind of enterprise. */
const AWARDED =
  /的(?:小微|中小微?|小型微型)(?:工业|制造业?)?企业$|的(?:国家)?(?:级)?(?:高新技术|科技型中小|专精特新中小|创新型中小|专精特新["“]小巨人["”])企业$/
/** Describes an applicant: its place, its age, its trade or its qualifications. */
const DESCRIBING =
  /(?:在|于)[^,\d]{1,16}(?:注册|登记|设立|成立)|20\d{2}年[^,]{0,12}(?:注册|登记|设立|成立)|^(?:从事|主营业务?为|属于)[^,\d]{2,24}业的?(?:大中型|中小微?|小微|小型|微型|小型微型)?企业$|^(?:注册|成立|经营|营业|运营)(?:时间|年限|满|不超过|在){0,2}[\d一二两三四五][^,]{0,10}的[^,的]{2,12}企业$/
/** Words that change the kind, or make it one of several. */
const OF_OTHER_KIND =
  /不足|不满|未满|首次|新[认获评增引入办]|重新|复核|曾|通过|其中|分别|亏损|其他|除|非|以外|服务的|培育|扶持/

/** 2018年以后在本市注册的工业企业,……: describes every applicant before the other conditions. `rest`: the words after the part. */
export function describesApplicant(part: string, rest: string): boolean {
  return (
    /(?:企业|公司)$/.test(part) &&
    (DESCRIBING.test(part) || AWARDED.test(part)) &&
    !OF_OTHER_KIND.test(part) &&
    !/^(?:按|以|可|则|其|比例|给|每)|(?:企业|单位|公司|的)(?:,|$)|(?:注册|成立)[^,]{0,8}(?:不足|不满|以[上下内])/.test(
      rest,
    )
  )
}

const PERSON = /^(?:且|并|其)?(?:法定代表人|法人代表|负责人|实际控制人|申请人|创业者)/
/** Only an enterprise is run or registered, never a person. */
const OF_ENTERPRISE_ONLY =
  /^(?:且|并|已|须|应)?(?:正常|持续|连续|稳定)(?:生产)?(?:经营|运营)|^(?:且|并)?(?:登记注册|注册登记|注册成立)/

/** 有固定的生产经营场所,建筑面积2000平方米以上. */
const ROOM = /^[^\d]{0,14}(?:办公|经营|生产)(?:场所|场地|用房)$/

const HOLDS_MANY = /^[^,\d:]{0,16}(?:孵化器|众创空间|加速器|产业园|园区)$/

/** The applicant, named by its trade: 生物医药企业成立8年以内. */
const OF_TRADE =
  /^(?!.*(?:入驻|在孵|孵化|引荐|引进|合作|关联|控股|参股|成员|毕业|落地|投资|并购|借款|用户|采购|承接|目标|配套|受援|推荐|被))[^,]{0,8}(?:医药|生物|家政|软件|数据|物流|文化|旅游|餐饮|种[子业]|养殖|加工|制造|科技|贸易|外贸|电商|农业|林业|医疗器械|环保|能源|建筑|设计|检测|体育|影视|动漫|演艺|会展|零售|批发|货运|智能|机器人|集成电路|独角兽|瞪羚|总部|民营|初创)企业$/
/** The subject whose age is asked; undefined where it is the applicant. */
function agedIn(part: string): string | undefined {
  const named = AGED.exec(part)?.[1]?.replace(APPLICANT_WORDS, '')
  return named === '' || (named !== undefined && OF_TRADE.test(AGED.exec(part)?.[1] ?? ''))
    ? undefined
    : named
}

/**
 * For each part of a sentence, whether its subject is other than the applicant. A subject lasts until another is named. `before`: whether the words
 * before the sentence ask another subject.
 */
export function asksAnother(parts: readonly string[], before: boolean): boolean[] {
  let another = before
  let ofPerson = false
  let ofEnterprise = false
  return parts.map((part, at) => {
    const isItsRoom = part.startsWith('建筑面积') && ROOM.test(parts[at - 1] ?? '')
    const named =
      APPLICANT_ALL_THE_SAME.test(part) || isItsRoom
        ? undefined
        : (ANOTHER_SUBJECT.exec(part)?.[0] ?? subjectNamed(part) ?? agedIn(part))
    if (named !== undefined) {
      another = true
      ofPerson = PERSON.test(part)
      ofEnterprise = OTHER_ENTERPRISE.test(named)
    } else if (
      NAMES_APPLICANT.test(part) ||
      (!ofEnterprise && PLACED.test(part)) ||
      (ofPerson && OF_ENTERPRISE_ONLY.test(part))
    )
      another = false
    const asked = another
    // 市级以上众创空间,运营满1年: the parts after it are about it.
    if (HOLDS_MANY.test(part)) another = true
    if (APPLYING_ENTERPRISE.test(part) || (APPLIES.test(part) && /企业$/.test(parts[at + 1] ?? '')))
      another = false
    return HOLDS_MANY.test(part) ? asked : another
  })
}

/** Opens a list of which only some are demanded, a list of exclusions, or a list without conditions. */
const DOUBTFUL_LIST =
  /之一|任一|任意|任[选何]一?[项条]|其中.{0,4}[项条]|中的?(?:至少)?[一二两三四五六\d]{1,2}[项条]|至少.{0,8}[项条]|[一二两三四五六\d][项条](?:及?以上)|若干项|不得|不予|不能|不支持|负面|情形|优先|鼓励|材料|流程|程序|标准如下|分为|分[两三四]档|(?:达到|满足|符合|具备)[^:]{0,6}[一二两三四五六\d][项条个]|给予|奖励|以下(?:几|[两三四五])类/

/** True when a sentence opens a list whose items are not each demanded of the applicant: 符合下列条件之一:, 入驻企业应满足:. */
export function opensDoubtfulList(plain: string): boolean {
  // 2:1 opens nothing.
  const before = plain.search(/\D:|:(?!\d)/)
  if (before < 0) return false
  const head = plain.slice(0, before + 1)
  return (
    DOUBTFUL_LIST.test(head) ||
    (bodyIn(plain) !== 'part' && ANOTHER_SUBJECT.test(head) && !APPLICANT_ALL_THE_SAME.test(head))
  )
}
