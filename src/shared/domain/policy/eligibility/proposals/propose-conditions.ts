import { foldWidth } from '../../document/passage'
import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'
import type { RegionCode } from '../../../access/region'
import type { QualificationNames } from '../../../enterprise/qualification-list'
import { statedAmount } from './amounts'
import { isOfPeople, partsOfBeneficiary, readBeneficiaries } from './beneficiaries'
import { readAlternatives, readPlace, readTests } from './condition-readers'
import { figureIn, withoutYears } from './figures-over-years'
import { readExcludedIndustry } from './kind-readers'
import { readShutOut } from './standing-readers'

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

const HEADING =
  /条件|对象|资格|适用范围|申报范围|支持范围|申报要求|基本要求|申报主体|认定标准|补给谁|谁能|谁可以|申请人|范围$/
const NO_HEADING = /奖励|补助标准|支持标准|支持方式|流程|程序|材料|时间|方式|监督|管理|附则|保障|优先/
/** What opens a list of conditions, whatever the clause is called. */
const OPENS_LIST =
  /(?:符合|满足|具备)(?:以下|下列|如下)(?:所有|全部|各项|基本)?(?:条件|要求)|(?:以下|下列|如下)(?:基本)?条件/
/** One of several: what stands below is no condition by itself. */
const ONE_OF =
  /之一|任一|任意|其中.{0,4}项|中的?(?:至少)?[一二两三四五\d](?:项|条)|至少.{0,6}项|[一二两三四五\d]项(?:以上|及以上)|或者?满足/
const ALTERNATIVE = /或者|或|之一|除外|除.{1,20}外|不受|放宽|可不|视同|优先|不作要求|原则上|鼓励|另行/
const SPEAKS_OF_CONDITION =
  /须|应|需|必须|具有|具备|拥有|符合|不得|未|无|没有|满|以上|以下|不少于|不低于|不超过|属于|依法|注册|登记|高于|低于|超过|达到|达|除|首次|连续|之间|[为是].{2,}|\d.{0,4}至|良好|健全|正常|完善|企业$/
const FILLER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[.、)]?)?(?:申报|申请|参评|推荐)?(?:企业|单位|主体|对象|项目|机构|人)?(?:应当?|须|需|必须)?(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)?.{0,8}(?:条件|要求)[:]?$/
/** One's own or rented: either will do. */
const EITHER_WAY = /自有(?:或者?|、)租[赁用](?:的)?/
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
const MOST = 40
/** Parts of a list in one sentence that are looked at one by one. */
const LISTED_MAX = 12

/**
 * The conditions in the clauses that set conditions, in the order of the text. Only what the words say without an alternative is
 * understood; a list of which some have to be met is one condition that was not understood, with its words. `regionCode` is where the policy
 * belongs: 本市 is its city. `qualifications`: what that place awards besides the built-in ones.
 */
export function proposeConditions(
  clauses: readonly PolicyClause[],
  regionCode: RegionCode,
  qualifications: QualificationNames = {},
): ConditionProposal[] {
  const place = { regionCode, qualifications }
  const found: ConditionProposal[] = []
  const alternatives = new Set<string>()
  for (const [index, clause] of clauses.entries()) {
    if (found.length >= MOST) break
    const above = clauses
      .slice(0, index)
      .filter(({ path, level }) => path !== '' && level < clause.level && clause.path.startsWith(path))
    if (above.some(({ path }) => alternatives.has(path))) continue
    if (!setsConditions(clause, above)) {
      found.push(...beneficiariesOf(clause, place))
      continue
    }
    const below = clauses
      .slice(index + 1)
      .filter(({ path }) => clause.path !== '' && path.startsWith(clause.path))
    if (ONE_OF.test(packedOf(clause)) && below.length > 0) {
      alternatives.add(clause.path)
      found.push(someOf(clause, below, place))
      continue
    }
    found.push(...sentencesOf(clause).flatMap((sentence) => inSentence(clause, sentence, place)))
  }
  return found.slice(0, MOST)
}

/** Where the notice belongs, and what that place calls its qualifications. */
interface Place {
  regionCode: RegionCode
  qualifications: QualificationNames
}

/**
 * Whom a measure is for, where the clause that gives it says so itself. Several of them, each with its own amount, are not all demanded of one
 * enterprise: they are shown and not understood.
 */
function beneficiariesOf(clause: PolicyClause, place: Place): ConditionProposal[] {
  const sentences = [clause.heading, ...clause.paragraphs].flatMap((paragraph) =>
    paragraph.split(/[。；;\n]/).map((each) => each.trim()),
  )
  const [only, ...others] = readBeneficiaries(sentences)
  if (only === undefined) return []
  if (others.length > 0 || isOfPeople(only)) return [only, ...others].map((words) => proposal(clause, words))
  if (ALTERNATIVE.test(plainWords(only))) return inSentence(clause, only, place)
  return partsOf(only)
    .flatMap(partsOfBeneficiary)
    .flatMap((part) => {
      const understood = inSentence(clause, part, place)
      return understood.length > 0 || part.length <= 3 ? understood : [proposal(clause, part)]
    })
}

/** A list of which so many have to be met: understood when it says how many and each of its parts says one thing. */
function someOf(clause: PolicyClause, below: readonly PolicyClause[], place: Place): ConditionProposal {
  const whole = proposal(clause, wordsOf([clause, ...below]))
  const atLeast = wantedCount(foldWidth(packedOf(clause)).replace(/\s/g, ''))
  const direct = below.filter(({ level }) => level === below[0]?.level)
  const tests = direct.map((each) => {
    const words = foldWidth(packedOf(each)).replace(/\s|[;。]/g, '')
    const read = ALTERNATIVE.test(words) ? [] : testsIn(words, place)
    return read.length === 1 && partsOf(words).length === 1 ? read[0] : undefined
  })
  const of = tests.flatMap((test) => test ?? [])
  const isWhole = of.length === tests.length && direct.length === below.length && of.length > 1
  return atLeast !== undefined && isWhole && atLeast <= of.length
    ? { ...whole, some: { atLeast, of } }
    : whole
}

/** 之一 is one, 其中两项 and 至少两项 are two. */
function wantedCount(words: string): number | undefined {
  const said =
    /(?:其中|至少|任意|任)(?:满足|符合|具备)?(?:其中)?(?:的)?([一二两三四五1-5])(?:项|条|个)/.exec(
      words,
    )?.[1] ?? /中(?:的)?(?:至少)?([一二两三四五1-5])(?:项|条|个)/.exec(words)?.[1]
  if (said !== undefined)
    return /\d/.test(said) ? Number(said) : '一二三四五'.indexOf(said.replace('两', '二')) + 1
  return /之一|任一/.test(words) ? 1 : undefined
}

function setsConditions(clause: PolicyClause, above: readonly PolicyClause[]): boolean {
  const names = [clause, ...above].map(({ heading }) => heading)
  if (names.some((name) => NO_HEADING.test(name) && !/条件|对象/.test(name))) return false
  if (names.some((name) => HEADING.test(name))) return true
  return [clause, ...above].some((each) => OPENS_LIST.test(foldWidth(packedOf(each))))
}

function inSentence(clause: PolicyClause, sentence: string, place: Place): ConditionProposal[] {
  const plain = plainWords(sentence)
  if (plain === '' || FILLER.test(plain)) return []
  if (TIER.test(plain) || ASKED_OF_SOME.test(plain)) return [proposal(clause, sentence)]
  const shutOut = readShutOut(plain)
  if (shutOut.length > 0) return shutOut.map((test) => proposal(clause, sentence, test))
  const excluded = readExcludedIndustry(plain)
  if (excluded) return [{ ...proposal(clause, sentence, excluded), negated: true }]
  const either = readAlternatives(plain, place.qualifications)
  if (either) return [proposal(clause, sentence, either)]
  if (ALTERNATIVE.test(plain)) return [proposal(clause, sentence)]
  const parts = partsOf(sentence)
  let subject: string | undefined
  const read = parts.map((part) => {
    const said = plainWords(part)
    // What grows, or the other end of a range, may stand in the part before.
    const words = subject && GOES_ON.test(said) ? subject + said : said
    const tests = testsIn(words, place).filter((test) => !isInsured(test) || !OF_PERSONS.test(plain))
    subject =
      figureIn(said) ?? (said.startsWith('科技人员') ? '科技人员' : tests.some(isAge) ? '成立时间' : subject)
    return { part, words, tests }
  })
  if (read.every(({ tests }) => tests.length === 0))
    return plain.length > 3 && !OPENS_LIST.test(plain) ? [proposal(clause, sentence)] : []
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

/** Half-width without blanks, and without alternatives that are none: 二年或以上, 未裁员或裁员率不高于5.5%. */
function plainWords(sentence: string): string {
  return (
    foldWidth(sentence)
      .replace(/\s/g, '')
      .replace(EITHER_WAY, '')
      .replace(/或(?=以[上下])/g, '及')
      .replace(/未裁员或(?=裁员率)/g, '')
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
function partsOf(sentence: string): string[] {
  const parts = sentence.split(/[，,]|并且|且(?=[^，,]{3})|同时(?=[^，,]{4})/)
  return parts
    .flatMap((part) => {
      const listed = part.split('、')
      return listed.length > 1 &&
        listed.length <= LISTED_MAX &&
        listed.every((each) => /\d/.test(foldWidth(each)))
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
  return isPlaceOrAge && ASKS_MORE.test(words)
}

/** 年营业额2000万元以上的餐饮企业: the kind is understood, the amount is not. */
function leavesAmount(words: string, tests: readonly Test[]): boolean {
  const isKind = tests.every(({ test }) => test === 'among' || test === 'flag')
  return isKind && statedAmount(withoutYears(words)) !== undefined
}

function testsIn(words: string, place: Place): Test[] {
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

function testsOf(words: string, { regionCode, qualifications }: Place): Test[] {
  const place = readPlace(words, regionCode)
  return [...(place ? [place] : []), ...readTests(words, qualifications)]
}

function proposal({ path }: PolicyClause, words: string, test?: Test): ConditionProposal {
  const said = words.trim().slice(0, LONGEST)
  return {
    key: `${path}|${said}|${test && 'fact' in test ? test.fact : ''}`,
    path,
    words: said,
    ...(test && { test }),
  }
}

function sentencesOf({ heading, paragraphs }: PolicyClause): string[] {
  const own = HEADING.test(heading) ? paragraphs : [heading, ...paragraphs]
  return own
    .flatMap((paragraph) => paragraph.split(/[。；;\n]/))
    .map((each) => each.trim())
    .filter(Boolean)
}

function packedOf({ heading, paragraphs }: PolicyClause): string {
  return [heading, ...paragraphs].join('')
}

function wordsOf(clauses: readonly PolicyClause[]): string {
  return clauses.map((each) => packedOf(each)).join('；')
}
