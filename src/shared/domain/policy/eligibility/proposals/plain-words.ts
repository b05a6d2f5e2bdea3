import { foldWidth } from '../../document/passage'
import { plainComparisons } from './plain-comparisons'

/** The number of an item in a list. */
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)](?:(?!\d)|(?=20\d{2}年))|[①-⑳]|第[一二三四五六七八九十]{1,3}[条款项])+/
/** Words that say only that a condition follows. */
const FULFILS =
  /^(?:[^,\d:的]{0,10}(?:企业|单位|主体)|[^,\d:的]{2,10}认定)?(?:均|还)?(?:应当?|须|需|必须)?(?:同时)?(?:满足|符合|具备)(?:以下|下列)?(?:条件|要求)?:?(?=[^条件标准规定]{4})/
/** 申报瞪羚企业应为有效期内的高新技术企业: the qualification that is applied for is no condition. */
const APPLYING =
  /^(?:国家|省|市)级[^,:\d]{2,20}?(?:应当?|须|需|必须)(?=已|为|是|具|获|拥)|^[^,:\d]{2,12}(?:申报|申请)(?:企业|单位|主体)(?:应当?|须|需|必须)(?=[^符满])|^(?!.{0,4}(?:服务|贷款|担保|孵化|培育|帮扶|投资|合作|招用|培训))[^,:\d]{2,16}对象(?:应当?|须)?(?=为|是)|^(?:申报|申请|参评)(?![A-D特甲乙丙一二三][类级等档])[^,:\d]{2,24}?(?:企业|单位|主体|组织|的|称号|资格)(?:应当?|须|需|必须)(?=为|是|具|在|属|满|已|获|拥|持|上|近|成|注|依法|合法|正常|连续)|^(?:企业|单位)(?:申报|申请)[^,:\d的]{2,16}?(?:应当?|须|需)(?=足额|依法|连续|已|在|为|是|具)|^(?:就业)?见习(?:基地|单位)(?:应当?|须|需)(?=依法|合法|正常|成立|注册|登记)/
/** Own or rented rooms: either will do, so that the words ask nothing. */
const EITHER_WAY = /自有(?:或者?|、)租[赁用](?:的)?|租[赁用](?:或者?|、)自有(?:的)?/

/** The words in half-width without blanks, in plain wordings, without alternatives that change nothing: 二年或以上, 未裁员或裁员率不高于5.5%. */
export function plainWords(sentence: string): string {
  const known = kept.get(sentence)
  if (known !== undefined) return known
  const plain = madePlain(sentence)
  if (kept.size >= KEPT_MAX) kept.clear()
  kept.set(sentence, plain)
  return plain
}

/** Cached, because every reader asks for the same words again. */
const kept = new Map<string, string>()
const KEPT_MAX = 2_000

function madePlain(sentence: string): string {
  return (
    withoutAsides(plainComparisons(foldWidth(sentence).replace(/\s/g, '').replace(NUMBERING, '')))
      .replace(/人民币(?=以[上下内])/g, '')
      .replace(EITHER_WAY, '')
      .replace(/或(?=以[上下])/g, '及')
      .replace(/未裁员或(?=裁员率)/g, '')
      // None of several: 未发生重大安全、重大质量事故或严重环境违法行为.
      .replace(
        /((?:未|无|没有|不存在)[^,或]{2,30})或者?(?=[^,]{2,20}(?:行为|事故|事件|失信主体)(?:,|$))/g,
        '$1和',
      )
      .replace(/销售\(营业\)收入|营业\(销售\)收入/g, '销售收入')
      .replace(/研究与试验发展|研究开发(?!费)/g, '研发')
      .replace(/研发\(R&D\)/g, '研发')
      // 近三年累计研发投入占近三年累计营业收入的比例 is one share of sums.
      .replace(/(最?近[二两三四五\d]年)累计(研发[^,占\d]{2,6}占)\1累计(?=营业|销售)/g, '$1$2')
      .replace(/研发经费支出额/g, '研发经费支出')
      .replace(/[大高]于或?等于/g, '不低于')
      .replace(/[小低]于或?等于/g, '不超过')
      .replace(/小型或(?=微型企业)/g, '小型')
      .replace(
        /(人员(?:数量?)?)(不低于|不少于|达到|超过)((?:企业)?(?:当年|上年度?)?(?:职工|员工)总(?:人)?数)的(?=\d)/g,
        '$1占$3的比例$2',
      )
      // 50至300人: both ends have the unit.
      .replace(
        /(\d{1,6}(?:\.\d{1,2})?)(至|到|—|-|~)(\d{1,6}(?:\.\d{1,2})?)(人|名|万元|亿元|平方米)/g,
        '$1$4$2$3$4',
      )
      // A year from its first day to its last.
      .replace(
        /(20\d{2})年1月1日(?:至|到|-|—|~)(?:\1年)?12月31日(?:期间|止|间)?(?=[^,\d]{0,8}(?:营业|销售|营收|研发|固定资产|纳税|税收|出口|产值))/g,
        '$1年',
      )
      // 成立3至10年, and a list that counts itself: ……等三个条件.
      .replace(
        /((?:成立|注册|登记|设立|经营|运营)(?:时间|年限)?(?:在|为|满|介于)?)(\d{1,2})(至|到|—|-|~)(?=\d{1,2}年(?![\d月]))/g,
        '$1$2年$3',
      )
      .replace(/等?[两二三四五六\d](?:个|项)(?:条件|要求|指标)(?=$|[。;])/, '')
      .replace(/等(?:条件|要求|指标)(?=$|[。;])/, '')
      // 不包括港、澳、台地区: nobody of the mainland is taken out.
      .replace(
        /\(不(?:含|包括)港、?澳、?台(?:地区)?\)|\(含成立不足.{1,3}年\)|\(实际经营期不满[^()]{2,30}\)/g,
        '',
      )
      .replace(/^(?:企业|单位)?(?:申请|申报)(?:认定)?时(?=应|须|需|注|成)/, '')
      // 5,000万元, and an age that is counted from the first day.
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(
        /自(?:企业)?(?:依法)?(注册|成立|设立)(?:登记|成立)?之日起(?:至今)?(?=不?满|未满|已满|不超过|不足)/g,
        '$1时间',
      )
      .replace(/\(365个?(?:日历)?天数?(?:以上)?\)/g, '')
      .replace(/\(以[^()]{2,24}为准\)/g, '')
      .replace(/\(不含代扣代缴[^()]{0,12}\)/g, '')
      // 研发费用不低于收入总额的15% is a share.
      .replace(
        /(费用?(?:支出)?|支出|投入|经费)(不低于|不少于|达到|超过)(年?(?:营业|销售)?总?收入(?:总额)?)的(?=\d)/g,
        '$1占$3的比例$2',
      )
      // 高新区 in a notice of a zone is the zone itself.
      .replace(/(在|于)(?:高新区|园区)(?=内?(?:依法)?(?:注册|登记|设立|成立))/g, '$1本区')
      .replace(/(注册地[^,\d]{0,18}(?:在|位于))(?:高新区|园区)(?=范围内|辖区|内|$|[,。;])/g, '$1本区')
      // The applicant is the enterprise.
      .replace(
        /^(?:(?:项目)?(?:申报|申请|承担|实施)|项目建设|项目)(?:单位|企业|主体)(?=注册|成立|登记|设立|上年|上一|近|职工|员工|从业|在职|参保|缴)/,
        '企业',
      )
      .replace(APPLYING, '')
      .replace(FULFILS, '')
      .replace(/^其中(?=上|近|20)/, '')
      // On neither of two lists: 未被列入经营异常名录或严重失信主体名单.
      .replace(
        /((?:未|不得)被?[^,]{0,10}(?:列入|纳入)[^,]{2,16}名[录单])或者?(?=[^,]{2,20}名[录单])/g,
        '$1和',
      )
  )
}

/** The words without explanations beside them: 持续经营三年以上(满三个会计年度), 满足下列条件的小微企业. */
function withoutAsides(words: string): string {
  return (
    words
      .replace(/\((?:即|满|截至)[^()]{2,16}\)|\((?:新三板|以)[^()]{2,30}(?:除外|为准|计算)\)/g, '')
      // 一年(含一年)以上 is 一年(含)以上.
      .replace(
        /\(含(?:本数|[\d.]{1,6}(?:年|个月|人|名|[万亿]元?|%|[件项家])|[一二三四五六七八九十]{1,3}(?:年|个月|[人名件项家]))\)(?=及?以[上下])/g,
        '(含)',
      )
      .replace(/\([^()]{2,40},下同\)|\(20\d{2}年?(?:至|到|-|—|~)20\d{2}年?\)/g, '')
      .replace(/(强度|占比)\((?:研发|研究开发)[^()]{2,20}比[例重]?\)/g, '$1')
      .replace(/《?国民经济行业分类》?(?:\([^()]{0,24}\))?(?:标准)?(?:中|为)?的?(?=[^,]{2,20}[业类])/, '')
      .replace(/业\([A-T]类?\)/g, '业')
      .replace(/([万亿]元?)大关/g, '$1')
      .replace(
        /((?:成立|注册|登记|设立)(?:时间)?在?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:年|个月))内/g,
        '$1以内',
      )
      // 满1年不满5年 is 1年至5年.
      .replace(
        /(?:已?满|超过|达到|不少于|不低于)?(\d{1,2}年)(?:以上)?[、且但]?(?:不满|未满|不足|不超过|低于|小于)(\d{1,2}年)/g,
        '$1至$2',
      )
      .replace(
        /(?:,?(?:且|并))?(?:同时)?(?:满足|符合)(?:以下|下列)(?:全部|所有|各项)?条件的(?=[^,]{2,10}企业)/,
        '的',
      )
  )
}
