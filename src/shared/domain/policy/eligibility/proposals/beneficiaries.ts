import { foldWidth } from '../../document/passage'

/** One of these begins what a measure gives. */
const GIVES =
  '(?:分别|统一|优先|经评审|一次性|每年|连续(?![一二两三四五\\d]{1,2}年(?:营|销售|盈利|产值|纳税|利润|收入|税收|研发|增|研|正|保持|实现|均))|再|可(?!破格|免|放宽|直接|不|豁免|突破)|由|省|市|区|财政|择优|最高|按照?|参照|其[^，,]{0,12}按|每[一人户家件项个台次]|给予|予以|补助|补贴|奖励|资助|返还|减免|免除|免收|减收|缓缴)'
/** 对……的企业，给予; ……的，给予; ……企业，给予. */
const RECEIVES = new RegExp(
  `^(?:(?:对于?|凡)(.{4,100}?)|(.{3,100}?的)|([^，,]{4,100}?(?:企业|单位|机构)))[，,](?=${GIVES})`,
)
/** 对首次上规的工业企业给予10万元奖励: no comma between. */
const RECEIVES_AT_ONCE = /^对于?([^，,]{4,60}?(?:企业|单位|机构))(?=(?:分别|一次性)?(?:给予|予以|奖励|补助))/
/** Rules of procedure with similar words, which give nothing. */
const PROCEDURE =
  /第.{1,4}[条款项]|同一|任何|异议|违反|违规|弄虚作假|虚假|骗取|逾期|不再|重复|未按|不予|招引|引荐/
/** A deduction or loss: the enterprises named before it are not its beneficiaries. */
const LOSES =
  /按[^,，]{0,14}(?:计算|核算|测算|推算|认定)|减半|扣减|核减|折减|按比例(?:扣|减)|折算|以实际|按实际|暂停|取消|收回|追回/
/** Conditions on people say nothing of the enterprise: 社会保险6个月以上 is how long they are insured. */
const OF_PEOPLE = /引进|招用|招聘|吸纳|录用|人才|博士|硕士|毕业生|人员|就业/

/** People who already work for the enterprise. */
const OWN_STAFF = /(?:从业|科技|研发|在职|参保|办公)人员|人才团队(?=持股)/g

/** The beneficiaries that the sentences of a measure name, in their own words: 对年营业收入1亿元以上的制造业企业，给予…… */
export function readBeneficiaries(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => {
    if (LOSES.test(sentence)) return []
    const said = RECEIVES_AT_ONCE.exec(sentence) ?? RECEIVES.exec(sentence)
    const words = (said?.[1] ?? said?.[2] ?? said?.[3])?.replace(/的$/, '').trim() ?? ''
    const isOne = foldWidth(words).replace(/\s/g, '').length >= 4 && !PROCEDURE.test(words)
    return isOne ? [words] : []
  })
}

/** True when the words are about people, the present staff of the enterprise left aside. */
export function isOfPeople(words: string): boolean {
  return OF_PEOPLE.test(words.replace(OWN_STAFF, ''))
}
