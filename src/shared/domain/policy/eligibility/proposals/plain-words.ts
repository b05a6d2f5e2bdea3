import { foldWidth } from '../../document/passage'

/** The number of a list, and what the list is called. */
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[条款项])+/
/** What says only that there is a condition. */
const FULFILS =
  /^(?:[^,\d:的]{0,10}(?:企业|单位|主体)|[^,\d:的]{2,10}认定)?(?:均|还)?(?:应当?|须|需|必须)?(?:同时)?(?:满足|符合|具备)(?:以下|下列)?(?:条件|要求)?:?(?=[^条件标准规定]{4})/
/** 申报瞪羚企业应为有效期内的高新技术企业: what is applied for is not what is asked. */
const APPLYING =
  /^(?:国家|省|市)级[^,:\d]{2,20}?(?:应当?|须|需|必须)(?=已|为|是|具|获|拥)|^[^,:\d]{2,12}(?:申报|申请)(?:企业|单位|主体)(?:应当?|须|需|必须)(?=[^符满])|^[^,:\d]{2,16}对象(?:应当?|须)?(?=为|是)|^(?:申报|申请|参评)[^,:\d]{2,24}?(?:企业|单位|主体|的|称号|资格)(?:应当?|须|需|必须)(?=为|是|具|在|属|满|已|获|拥|持|上|近|成|注)/
/** One's own or rented: either will do. */
const EITHER_WAY = /自有(?:或者?|、)租[赁用](?:的)?|租[赁用](?:或者?|、)自有(?:的)?/

/** Half-width without blanks, and without alternatives that are none: 二年或以上, 未裁员或裁员率不高于5.5%. */
export function plainWords(sentence: string): string {
  return (
    foldWidth(sentence)
      .replace(/\s/g, '')
      .replace(NUMBERING, '')
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
      .replace(/研发经费支出额/g, '研发经费支出')
      // 不包括港、澳、台地区: nobody of the mainland is taken out.
      .replace(
        /\(不(?:含|包括)港、?澳、?台(?:地区)?\)|\(含成立不足.{1,3}年\)|\(实际经营期不满[^()]{2,30}\)/g,
        '',
      )
      .replace(/^(?:企业|单位)?(?:申请|申报)(?:认定)?时(?=应|须|需|注|成)/, '')
      // 研发费用不低于收入总额的15% is a share.
      .replace(
        /(费用?(?:支出)?|支出|投入|经费)(不低于|不少于|达到|超过)(年?(?:营业|销售)?总?收入(?:总额)?)的(?=\d)/g,
        '$1占$3的比例$2',
      )
      // Said by a zone it is the zone.
      .replace(/(在|于)(?:高新区|园区)(?=内?(?:依法)?(?:注册|登记|设立|成立))/g, '$1本区')
      .replace(APPLYING, '')
      .replace(FULFILS, '')
      .replace(/^其中(?=上|近|20)/, '')
      // On neither of two lists: 未被列入经营异常名录或严重失信主体名单.
      .replace(/((?:未|不得)被?(?:列入|纳入)[^,]{2,16}名[录单])或者?(?=[^,]{2,20}名[录单])/g, '$1和')
  )
}
