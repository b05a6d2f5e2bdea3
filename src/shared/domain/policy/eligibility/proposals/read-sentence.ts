import { foldWidth } from '../../document/passage'
import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'
import type { RegionCode } from '../../../access/region'
import type { QualificationNames } from '../../../enterprise/qualification-list'
import { statedAmount } from './amounts'
import { readAlternatives, readPlace, readTests } from './condition-readers'
import { figureIn, withoutYears } from './figures-over-years'
import { readExcludedIndustry } from './kind-readers'
import { asksAnother, isDoubtful, isDoubtfulPart } from './sentence-doubt'
import { readDue, readShutOut, readUnlisted } from './standing-readers'
import { kindAtEnd, saysOnly } from './words-left'

/** A condition that the words of a clause say; nothing of it holds before somebody has accepted it. */
export interface ConditionProposal {
  /** The same for the same words of the same clause. */
  key: string
  /** How one cites the clause. */
  path: string
  /** The words of the clause, as they stand. */
  words: string
  /** Undefined: a condition that was not understood. It can become a question of the policy's own. */
  test?: Test
  /** The words say whom it is not for: the test turned round. */
  negated?: boolean
  /** So many of these at least: 符合下列条件中的两项. */
  some?: { atLeast: number; of: readonly Test[] }
}

/** Where the notice belongs, and what that place calls its qualifications. */
export interface Place {
  regionCode: RegionCode
  qualifications: QualificationNames
}

/** What opens a list of conditions, whatever the clause is called. */
export const OPENS_LIST =
  /(?:符合|满足|具备)(?:以下|下列|如下)(?:所有|全部|各项|基本)?(?:条件|要求)|(?:以下|下列|如下)(?:基本)?条件/
/** Something is taken out of it, softened or put beside it: nothing of the sentence is sure. */
export const ALTERNATIVE =
  /(?:^|[,:;])(?:且|并)?(?:或|要么)|之一|除外|除.{1,20}外|放宽|可不|视同|不作要求|原则上|鼓励|另行|或(?:近|上|20|符合|满足|者)|不足.{1,12}的/
const SPEAKS_OF_CONDITION =
  /须|应|需|必须|具有|具备|拥有|符合|不得|未|无|没有|满|以上|以下|不少于|不低于|不超过|属于|依法|注册|登记|高于|低于|超过|达到|达|除|首次|连续|之间|[为是].{2,}|\d.{0,4}至|良好|健全|正常|完善|规范|已|完成|办理|获得|取得|通过|建立|建有|设有|参加|纳入|列入|承诺|企业$/
const FILLER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[.、)]?)?(?:申报|申请|参评|推荐)?(?:企业|单位|主体|对象|项目|机构|人)?(?:应当?|须|需|必须)?(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)?.{0,8}(?:条件|要求)[:]?$/
/** The number of a list, and what the list is called. */
const NUMBERING =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[条款项])+/
/** What says only that there is a condition. */
const FULFILS =
  /^(?:[^,\d:的]{0,10}(?:企业|单位|主体)|[^,\d:的]{2,10}认定)?(?:均|还)?(?:应当?|须|需|必须)?(?:同时)?(?:满足|符合|具备)(?:以下|下列)?(?:条件|要求)?:?(?=[^条件标准规定]{4})/
/** 申报瞪羚企业应为有效期内的高新技术企业: what is applied for is not what is asked. */
const APPLYING =
  /^[^,:\d]{2,16}对象(?:应当?|须)?(?=为|是)|^(?:申报|申请|参评)[^,:\d]{2,24}?(?:企业|单位|主体|的|称号|资格)(?:应当?|须|需|必须)(?=为|是|具|在|属|满|已|获|拥|持|上|近|成|注)/
/** One's own or rented: either will do. */
const EITHER_WAY = /自有(?:或者?|、)租[赁用](?:的)?|租[赁用](?:或者?|、)自有(?:的)?/
/** A share that is asked of those of one size only: 销售收入小于3000万元的企业，比例不低于5%. */
const TIER =
  /(?:小于|低于|超过|高于|不足|大于|以上|以下|之间|以内|[万亿]元)(?:\([^()]{1,4}\))?(?:以上|以下|之间|以内)?(?:的(?:企业|单位)?[,:](?:其)?(?:比例|占比|比重|研发(?:投入|费用)?占)|[,:](?:其)?比[例重])/
/** Whom of those that are named first something is asked: 营业收入1亿元以上的企业,研发费用占比不低于3%. */
const ASKED_OF_SOME =
  /(?:以上|以下|之间|以内)(?:\([^()]{1,4}\))?的(?:[^,]{0,8}(?:企业|单位|主体))?[,:](?!且|并|同时)[^,]*(?:\d|按)/
/** What is asked of people is not asked of whoever employs them. */
const OF_PERSONS = /劳动合同|人才|毕业生|招用|招聘|聘用|就业|学历|申报人|创业者|本人|个人/
/** A part that goes on with what the part before is about. */
const GOES_ON =
  /^(?:且|并)?(?:同比|[较比](?:上年|20\d{2}年)|增长|增速)|^(?:且|并)?占(?:同期|企业|当年|上年度?){0,2}(?:营业|销售|职工|员工)|^(?:且|并)?(?:在|不超过|不高于|不低于|不少于|低于|小于)?(?:\d{1,9}(?:\.\d{1,4})?)(?:亿元?|万元|年)(?:\([^()]{1,3}\))?(?:及?以[上下内]|之内)?$/
/** What a sentence about place or age may ask beside them. */
const ASKS_MORE =
  /独立(?:企业)?法人|纳税|税务|税收征管|统计|纳统|(?:正常|持续|连续|存续)(?:生产)?经营|财务(?:制度|管理)/
const LONGEST = 120
/** Parts of a list in one sentence that are looked at one by one. */
const LISTED_MAX = 12

/**
 * The conditions of one sentence, in order. `another`: what stands before it asks somebody else than the applicant, so that what it says
 * without a subject does too.
 */
export function inSentence(
  clause: PolicyClause,
  sentence: string,
  place: Place,
  another = false,
): ConditionProposal[] {
  const plain = plainWords(sentence)
  if (plain === '' || FILLER.test(plain)) return []
  const due = readDue(plain)
  if (due) return [proposal(clause, sentence, due)]
  const shutOut = readShutOut(plain)
  if (shutOut.length > 0) return shutOut.map((test) => proposal(clause, sentence, test))
  if (readUnlisted(plain)) return [{ ...proposal(clause, sentence, readUnlisted(plain)), negated: true }]
  const excluded = readExcludedIndustry(plain)
  if (excluded) return [{ ...proposal(clause, sentence, excluded), negated: true }]
  if (TIER.test(plain) || ASKED_OF_SOME.test(plain) || isDoubtful(plain)) return openIn(clause, sentence)
  const either = readAlternatives(plain, place.qualifications)
  if (either && !another && saysOnly(plain, [either])) return [proposal(clause, sentence, either)]
  if (ALTERNATIVE.test(plain)) return openIn(clause, sentence)
  const read = readParts(sentence, place, another)
  if (read.every(({ tests }) => tests.length === 0)) return openIn(clause, sentence)
  return read.flatMap(({ part, words, tests }) => {
    if (tests.length > 0) {
      const rest = restOf(words, tests, place)
      if (rest.length === 0 && (asksMore(words, tests) || leavesAmount(words, tests))) rest.push(part)
      return [
        ...tests.map((test) => proposal(clause, part, test)),
        ...rest.map((each) => proposal(clause, each)),
      ]
    }
    return SPEAKS_OF_CONDITION.test(words) && !FILLER.test(words) && part.length > 3
      ? [proposal(clause, part)]
      : []
  })
}

/** A sentence that was not understood, unless it only opens a list. */
export function openIn(clause: PolicyClause, sentence: string): ConditionProposal[] {
  const plain = plainWords(sentence)
  const colon = plain.indexOf(':')
  const onlyOpens = OPENS_LIST.test(plain) && (colon < 0 || colon > plain.length - 4)
  return plain.length > 3 && !onlyOpens && !FILLER.test(plain) ? [proposal(clause, sentence)] : []
}

/** Each part of a sentence with the tests that its words say. */
function readParts(sentence: string, place: Place, another: boolean) {
  const parts = partsOf(sentence)
  const plain = plainWords(sentence)
  const asked = asksAnother(parts.map(plainWords), another)
  let subject: string | undefined
  return parts.map((part, at) => {
    const said = plainWords(part)
    // What grows, or the other end of a range, may stand in the part before.
    const words = subject && GOES_ON.test(said) ? subject + said : said
    const found = asked[at] || isDoubtfulPart(words) ? [] : testsIn(words, place)
    const tests = found.filter((test) => !isInsured(test) || !OF_PERSONS.test(plain))
    subject = tests.length === 0 ? undefined : subjectOf(said, tests, subject)
    return { part, words, tests }
  })
}

function subjectOf(said: string, tests: readonly Test[], before: string | undefined): string | undefined {
  if (said.startsWith('科技人员')) return '科技人员'
  return figureIn(said) ?? (tests.some(isAge) ? '成立时间' : before)
}

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
      .replace(APPLYING, '')
      .replace(FULFILS, '')
      .replace(/^其中(?=上|近|20)/, '')
      // On neither of two lists: 未被列入经营异常名录或严重失信主体名单.
      .replace(/((?:未|不得)被?(?:列入|纳入)[^,]{2,16}名[录单])或者?(?=[^,]{2,20}名[录单])/g, '$1和')
  )
}

function isInsured(test: Test): boolean {
  return test.test === 'number' && (test.fact === 'insuredMonths' || test.fact === 'insuredStaff')
}

function isAge(test: Test): boolean {
  return test.test === 'elapsed' && test.fact === 'establishedOn'
}

/** Parts of a sentence that say one thing each: by commas and 且; by 、 where each part has an amount of its own. */
export function partsOf(sentence: string): string[] {
  const parts = sentence.split(/[，,]|并且|且(?=[^，,]{3})|同时(?![符满具])(?=[^，,]{4})/)
  return parts
    .flatMap((part) => {
      const listed = part.split('、')
      return listed.length > 1 &&
        listed.length <= LISTED_MAX &&
        listed.every((each) => statedAmount(withoutYears(plainWords(each))) !== undefined)
        ? listed
        : [part]
    })
    .map((part) => part.trim())
    .filter(Boolean)
}

/** Parts joined by 、 beside the one that says the tests by itself: they say something more. */
function restOf(words: string, tests: readonly Test[], place: Place): string[] {
  const listed = words.split('、')
  if (listed.length < 2 || listed.length > LISTED_MAX) return []
  const said = JSON.stringify(tests)
  const whole = listed.findIndex((each) => JSON.stringify(testsIn(each, place)) === said)
  return whole < 0 ? [] : listed.filter((each, at) => at !== whole && SPEAKS_OF_CONDITION.test(each))
}

/** 在本市注册、纳税: the place is understood, the rest is a condition of its own. */
function asksMore(words: string, tests: readonly Test[]): boolean {
  const isPlaceOrAge = tests.every((test) => 'fact' in test && /^(?:region|establishedOn)$/.test(test.fact))
  return (isPlaceOrAge && ASKS_MORE.test(words)) || !saysOnly(words, tests)
}

/** 年营业额2000万元以上的餐饮企业: the kind is understood, the amount is not. */
function leavesAmount(words: string, tests: readonly Test[]): boolean {
  const isKind = tests.every(({ test }) => test === 'among' || test === 'flag')
  return isKind && statedAmount(withoutYears(words)) !== undefined
}

export function testsIn(words: string, place: Place): Test[] {
  const tests = testsOf(words, place)
  // 诚信环保安全:近三年无行政处罚记录: what stands before the colon says only what it is about.
  const told = words.replace(/^[^,:\d]{2,10}:(?=.{6})/, '')
  if (tests.length > 0) return tests
  if (told !== words) return testsOf(told, place)
  // 依法参加失业保险、裁员率不高于5.5%: the one with an amount is understood, the others are shown.
  const listed = words.split('、').slice(0, LISTED_MAX)
  const read = listed.map((each) => testsOf(each, place)).filter((each) => each.length > 0)
  const [only] = read
  return only && read.length === 1 && only.every(({ test }) => test === 'number') ? only : []
}

/** The tests of words that say nothing beside them; the place alone where they say something more of whoever is registered there. */
function testsOf(words: string, { regionCode, qualifications }: Place): Test[] {
  const place = readPlace(words, regionCode)
  const tests = [...(place ? [place] : []), ...readTests(words, qualifications)]
  if (tests.length > 0 && saysOnly(words, tests)) return tests
  const at = place && saysOnly(words, [place]) ? [place] : []
  // 未被认定为红牌的制造业中小企业: the kind is sure, whatever else is asked of it.
  const kind = kindAtEnd(words) ?? ''
  const kinds = readTests(kind, qualifications).filter(({ test }) => test === 'among' || test === 'flag')
  return kinds.length > 0 && saysOnly(kind, kinds) ? [...at, ...kinds] : at
}

export function proposal({ path }: PolicyClause, words: string, test?: Test): ConditionProposal {
  const said = words.trim().slice(0, LONGEST)
  return {
    key: `${path}|${said}|${test && 'fact' in test ? test.fact : ''}`,
    path,
    words: said,
    ...(test && { test }),
  }
}
