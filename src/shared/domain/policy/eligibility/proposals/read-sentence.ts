import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'
import type { RegionCode } from '../../../access/region'
import type { QualificationNames } from '../../../enterprise/qualification-list'
import { statedAmount } from './amounts'
import { readAlternatives, readTests } from './condition-readers'
import { figureIn, withoutYears } from './figures-over-years'
import { readExcludedIndustry } from './kind-readers'
import { asksAnother, isDoubtful, isDoubtfulPart } from './sentence-doubt'
import { readPlace } from './place-readers'
import { plainWords } from './plain-words'
import { commaParts, piecesOf, unitsOf, type SentenceUnit } from './sentence-units'
import { readEither, readJoined, readKindsOfTrader } from './read-alternatives'
import { readDue, readNotHeld, readShutOut } from './standing-readers'
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
/** What is asked of people is not asked of whoever employs them. */
const OF_THEM = /,其中[^,]*(?:学历|职称)[^,]*/g
const OF_PERSONS = /劳动合同|人才|毕业生|招用|招聘|聘用|就业|学历|申报人|创业者|本人|个人/
/** A part that goes on with what the part before is about. */
const GOES_ON =
  /^(?:且|并)?(?:同比|[较比](?:上年|20\d{2}年)|增长|增速)|^(?:且|并)?占(?:同期|企业|当年|上年度?){0,2}(?:营业|销售|职工|员工)|^(?:且|并)?(?:在|不超过|不高于|不低于|不少于|低于|小于)?(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,2})(?:亿元?|万元|年)(?:\([^()]{1,3}\))?(?:及?以[上下内]|之内)?$/
/** What a sentence about place or age may ask beside them. */
const ASKS_MORE =
  /独立(?:企业)?法人|纳税|税务|税收征管|统计|纳统|(?:正常|持续|连续|存续)(?:生产)?经营|财务(?:制度|管理)/
/** What a list of conditions is called, before its first. */
const OPENER = /^[^，,：:。；;]{0,40}(?:条件|要求|标准|以下|下列)[^，,：:。；;]{0,8}[：:](?=.{4})/
/** 小微企业当年新招用…… says what kind of enterprise it is about. */
const LEADING_KIND =
  /^(?:符合条件的)?((?:小型微型|小微|中小微?|制造业|建筑业)企业)(?=当年|新?招用|吸纳|新增|开展|(?:应当?|须|需)?(?:具[有备]|取得))(?!.*(?:大型|中型|微型|中小|小微|制造业).*企业.*\d)/
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
  { another = false, isGiven = false } = {},
): ConditionProposal[] {
  const opener = OPENER.exec(sentence)?.[0] ?? ''
  if (opener !== '') return inSentence(clause, sentence.slice(opener.length), place, { another, isGiven })
  const plain = plainWords(sentence)
  if (plain === '' || FILLER.test(plain)) return []
  const due = readDue(plain)
  if (due) return [proposal(clause, sentence, due)]
  const shutOut = readShutOut(plain)
  if (shutOut.length > 0) return shutOut.map((test) => proposal(clause, sentence, test))
  const excluded = readExcludedIndustry(plain)
  if (excluded) return [{ ...proposal(clause, sentence, excluded), negated: true }]
  if (isDoubtful(plain)) return openIn(clause, sentence)
  const kind = isGiven ? undefined : LEADING_KIND.exec(plain)?.[1]
  const led = kind === undefined ? [] : testsIn(kind, place)
  if (led.length > 0)
    return [...led.map((test) => proposal(clause, sentence, test)), proposal(clause, sentence)]
  const either = readAlternatives(plain, place.qualifications)
  if (either && !another && saysOnly(plain, [either])) return [proposal(clause, sentence, either)]
  const read = readParts(sentence, place, { another, isGiven })
  if (read.every(({ tests, some, without }) => tests.length === 0 && !some && !without))
    return openIn(clause, sentence)
  return read.flatMap(({ part, words, tests, some, without }) => {
    if (some) return [{ ...proposal(clause, part), some }]
    if (without) return [{ ...proposal(clause, part, without), negated: true }]
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

/** The kind of enterprise at the end of words that are about people: 对招用毕业生的小微企业. */
export function kindOf(clause: PolicyClause, words: string, place: Place): ConditionProposal[] {
  const [, kind = ''] =
    /的([^的、，,]{2,14}企业)$/.exec(words.trim()) ?? LEADING_KIND.exec(words.trim()) ?? []
  return testsIn(plainWords(kind), place)
    .filter((test) => test.test === 'among' && (test.fact === 'size' || test.fact === 'industry'))
    .map((test) => proposal(clause, kind, test))
}

/** A sentence that was not understood, unless it only opens a list. */
export function openIn(clause: PolicyClause, sentence: string): ConditionProposal[] {
  const plain = plainWords(sentence)
  const colon = plain.indexOf(':')
  const onlyOpens = OPENS_LIST.test(plain) && (colon < 0 || colon > plain.length - 4)
  return plain.length > 3 && !onlyOpens && !FILLER.test(plain) ? [proposal(clause, sentence)] : []
}

/** What one part of a sentence says. */
interface PartRead {
  part: string
  words: string
  tests: Test[]
  some?: ConditionProposal['some']
  /** A test that must not hold. */
  without?: Test
}

/** Each part of a sentence with the tests that its words say. */
function readParts(
  sentence: string,
  place: Place,
  { another, isGiven }: { another: boolean; isGiven: boolean },
): PartRead[] {
  const units = joinedUnits(unitsOf(sentence, plainWords, isGiven), place, another)
  const parts = units.flatMap((unit) =>
    unit.some
      ? [{ part: unit.words, ...unit }]
      : piecesOf(unit.words, plainWords, isGiven).map((part) => ({ part, ...unit })),
  )
  const plain = plainWords(sentence)
  const asked = asksAnother(
    parts.map(({ part }) => plainWords(part)),
    another,
  )
  let subject: string | undefined
  return parts.map(({ part, isSilent, some }, at) => {
    const said = plainWords(part)
    if (some) return { part, words: said, tests: [], some }
    // What grows, or the other end of a range, may stand in the part before.
    const words = subject && GOES_ON.test(said) ? subject + said : said
    const isApplicant = isGiven && /(?:企业|公司)$/.test(said)
    const isMute = (asked[at] === true && !isApplicant) || isSilent
    const each = (one: string) => testsIn(one, place)
    const either = isMute ? undefined : (readKindsOfTrader(words, each) ?? readEither(words, each))
    if (either) return { part, words, tests: [], some: either }
    const without = isMute ? undefined : readNotHeld(words)
    if (without) return { part, words, tests: [], without }
    const found = isMute || words.includes('或') || isDoubtfulPart(words) ? [] : testsIn(words, place)
    const tests = found.filter((test) => !isInsured(test) || !OF_PERSONS.test(plain.replace(OF_THEM, '')))
    subject = tests.length === 0 ? undefined : subjectOf(said, tests, subject)
    return { part, words, tests }
  })
}

/** Two stretches that are one condition become one, where both are understood. */
function joinedUnits(
  units: readonly SentenceUnit[],
  place: Place,
  another: boolean,
): (SentenceUnit & Pick<ConditionProposal, 'some'>)[] {
  const read = (words: string) => (another ? [] : testsIn(words, place))
  const done: (SentenceUnit & Pick<ConditionProposal, 'some'>)[] = []
  for (const unit of units) {
    const before = done.at(-1)
    const some =
      unit.joins &&
      before &&
      !before.some &&
      readJoined([plainWords(before.words), plainWords(unit.words)], unit.joins, read)
    if (some) done.splice(-1, 1, { words: `${before.words}，${unit.words}`, isSilent: false, some })
    else done.push(unit)
  }
  return done
}

function subjectOf(said: string, tests: readonly Test[], before: string | undefined): string | undefined {
  if (said.startsWith('科技人员')) return '科技人员'
  return figureIn(said) ?? (tests.some(isAge) ? '成立时间' : before)
}

function isInsured(test: Test): boolean {
  return test.test === 'number' && (test.fact === 'insuredMonths' || test.fact === 'insuredStaff')
}

function isAge(test: Test): boolean {
  return test.test === 'elapsed' && test.fact === 'establishedOn'
}

/** 住宿业企业：从业人员100人以上. */
function tradeIn(head: string, place: Place): Test[] {
  return /业企业$/.test(head)
    ? testsOf(head, place).filter((test) => test.test === 'among' && test.fact === 'industry')
    : []
}

/** 2007年底以前成立、产权明晰的企业法人. */
function isFounded(test: Test): boolean {
  return test.test === 'day' && test.fact === 'establishedOn'
}

/** Parts of a sentence that say one thing each. */
export function partsOf(sentence: string): string[] {
  return commaParts(sentence).flatMap((part) => piecesOf(part, plainWords))
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
  if (told !== words) return [...tradeIn(words.slice(0, words.indexOf(':')), place), ...testsOf(told, place)]
  // 依法参加失业保险、裁员率不高于5.5%: the one with an amount is understood, the others are shown.
  const listed = words.split('、').slice(0, LISTED_MAX)
  const read = listed.map((each) => testsOf(each, place)).filter((each) => each.length > 0)
  const [only] = read
  return only && read.length === 1 && only.every((test) => test.test === 'number' || isFounded(test))
    ? only
    : []
}

/** What whoever meets it may do. */
const MAY_APPLY = /均?可(?:以)?(?:申[请报领]|享受)$/
/** 申报单位应为, 数字化车间申报主体为. */
const APPLICANT_IS =
  /^[^,:\d]{0,8}(?:申报|申请|支持|奖励)(?:单位|企业|主体|对象)(?:应当?|须|需|必须)?(?:为|是|属于)/

/** The tests of words that say nothing beside them; the place alone where they say something more of whoever is registered there. */
function testsOf(said: string, { regionCode, qualifications }: Place): Test[] {
  const words = said.replace(APPLICANT_IS, '').replace(MAY_APPLY, '')
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
