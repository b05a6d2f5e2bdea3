import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'
import { readAlternatives } from './condition-readers'
import { figureIn } from './figures-over-years'
import { readExcludedIndustry } from './kind-readers'
import { asksAnother, isDoubtful, isDoubtfulPart } from './sentence-doubt'
import { plainWords } from './plain-words'
import { commaParts, piecesOf, unitsOf, type SentenceUnit } from './sentence-units'
import { readEither, readJoined, readKindsOfTrader, readSmallLayoff } from './read-alternatives'
import { readDue, readNotHeld, readShutOut } from './standing-readers'
import { asksMore, leavesAmount, restOf, SPEAKS_OF_CONDITION, testsIn, type Place } from './tests-in-words'
import { saysOnly } from './words-left'

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

/** What opens a list of conditions, whatever the clause is called. */
export const OPENS_LIST =
  /(?:符合|满足|具备)(?:以下|下列|如下)(?:所有|全部|各项|基本)?(?:条件|要求)|(?:以下|下列|如下)(?:基本)?条件/
/** Something is taken out of it, softened or put beside it: nothing of the sentence is sure. */
export const ALTERNATIVE =
  /(?:^|[,:;])(?:且|并)?(?:或|要么)|之一|除外|除.{1,20}外|放宽|可不|视同|不作要求|原则上|鼓励|另行|或(?:近|上|20|符合|满足|者)|不足.{1,12}的/
const FILLER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[.、)]?)?(?:申报|申请|参评|推荐)?(?:企业|单位|主体|对象|项目|机构|人)?(?:应当?|须|需|必须)?(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)?.{0,8}(?:条件|要求)[:]?$|^(?:申请|申报|参评)(?!企业|单位|主体|对象|者|人)[^,:\d在为]{2,20}的(?:组织|机构|企业|单位|主体)$/
/** What is asked of people is not asked of whoever employs them. */
const OF_THEM = /,其中[^,]*(?:学历|职称)[^,]*/g
const OF_PERSONS = /劳动合同|人才|毕业生|招用|招聘|聘用|就业|学历|申报人|创业者|本人|个人/
/** A part that goes on with what the part before is about. */
const GOES_ON =
  /^面积(?:在|不|达|\d)|^(?:且|并)?(?:同比|[较比](?:上年|20\d{2}年)|增长|增速)|^(?:且|并)?占(?:同期|企业|当年|上年度?){0,2}(?:营业|销售|职工|员工)|^(?:且|并)?(?:在|不超过|不高于|不低于|不少于|低于|小于|未满|不满)?(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,2})(?:亿元?|万元|年)(?:\([^()]{1,3}\))?(?:及?以[上下内]|之内)?$/
/** What a list of conditions is called, before its first. */
/** What laws say is asked in any case. */
const PROVISO = /^除(?:国家|法律|行政法规|法规|政策|规定|有关|、|及|和|或){1,5}另有规定的?(?:之|以)?外[，,]/
const OPENER =
  /^[^，,：:。；;]{0,40}(?:(?:条件|要求|标准|以下|下列)[^，,：:。；;]{0,8}|满足|具备|符合)[：:](?=.{4})/
/** 小微企业当年新招用…… says what kind of enterprise it is about. */
const LEADING_KIND =
  /^(?:符合条件的)?((?:小型微型|小微|中小微?|制造业|建筑业)企业)(?=当年|新?招用|吸纳|新增|开展|(?:应当?|须|需)?(?:具[有备]|取得))(?!.*(?:大型|中型|微型|中小|小微|制造业).*企业.*\d)/
/** What is given to them, and nothing more is asked. */
const GIVEN_NEXT = /^(?:均?可|给予|按|予以|返还)/
const LONGEST = 120

/**
 * The conditions of one sentence, in order. `another`: what stands before it asks somebody else than the applicant, so that what it says
 * without a subject does too.
 */
export function inSentence(
  clause: PolicyClause,
  sentence: string,
  place: Place,
  { another = false, isGiven = false, isAlone = false } = {},
): ConditionProposal[] {
  const opener = OPENER.exec(sentence)?.[0] ?? PROVISO.exec(sentence)?.[0] ?? ''
  if (opener !== '')
    return inSentence(clause, sentence.slice(opener.length), place, { another, isGiven, isAlone })
  const plain = plainWords(sentence)
  if (plain === '' || FILLER.test(plain)) return []
  const due = readDue(plain)
  if (due) return [proposal(clause, sentence, due)]
  const shutOut = readShutOut(plain)
  if (shutOut.length > 0)
    return [
      ...shutOut.map((test) => proposal(clause, sentence, test)),
      ...(plain.includes('、') ? [proposal(clause, sentence)] : []),
    ]
  const excluded = readExcludedIndustry(plain)
  if (excluded) return [{ ...proposal(clause, sentence, excluded), negated: true }]
  const parts = commaParts(sentence)
  // 除金融业外,注册地在本区的企业均可申报: both are asked of everybody.
  const left =
    parts.length > 1 &&
    /均可(?:以)?申[报请领]$/.test(plain) &&
    readExcludedIndustry(plainWords(parts[0] ?? ''))
  if (left)
    return [
      { ...proposal(clause, parts[0] ?? '', left), negated: true },
      ...inSentence(clause, parts.slice(1).join('，'), place),
    ]
  const small = parts.findIndex((_part, at) => smallLayoffAt(parts, at) !== undefined)
  if (small >= 0) return layoffsOf(clause, parts, small, place)
  if (isDoubtful(plain)) return openIn(clause, sentence)
  const kind = isGiven ? undefined : LEADING_KIND.exec(plain)?.[1]
  const led = kind === undefined ? [] : testsIn(kind, place)
  if (led.length > 0)
    return [...led.map((test) => proposal(clause, sentence, test)), proposal(clause, sentence)]
  const either = readAlternatives(plain, place.qualifications)
  if (either && !another && saysOnly(plain, [either])) return [proposal(clause, sentence, either)]
  const read = readParts(sentence, place, { another, isGiven, isAlone })
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
    return (SPEAKS_OF_CONDITION.test(words) || SPEAKS_OF_CONDITION.test(part)) &&
      !FILLER.test(words) &&
      part.length > 3
      ? [proposal(clause, part)]
      : []
  })
}

/** 裁员率不高于5.5%,30人以下的参保企业裁员率不高于20%: what stands before the small is asked of the others. */
function layoffsOf(
  clause: PolicyClause,
  parts: readonly string[],
  at: number,
  place: Place,
): ConditionProposal[] {
  const small = smallLayoffAt(parts, at)
  if (!small) return []
  const { read, words, next } = small
  const before = inSentence(clause, parts.slice(0, at).join('，'), place)
  const isLayoff = ({ test }: ConditionProposal) => test?.test === 'number' && test.fact === 'layoffShare'
  return [
    ...before.map((each) =>
      each.test && isLayoff(each) ? { ...proposal(clause, each.words), some: read.others(each.test) } : each,
    ),
    { ...proposal(clause, words), some: read.small },
    ...(next < parts.length && !GIVEN_NEXT.test(parts[next] ?? '')
      ? inSentence(clause, parts.slice(next).join('，'), place)
      : []),
  ]
}

/** 30人以下的参保企业裁员率不高于20%, and 30人以下的企业,裁员率不高于20% with a comma between. */
function smallLayoffAt(parts: readonly string[], at: number) {
  for (const next of [at + 1, at + 2]) {
    const words = parts.slice(at, next).join('，')
    const read = readSmallLayoff(plainWords(words).replace(',', ''))
    if (read) return { read, words, next }
  }
  return undefined
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
  { another, isGiven, isAlone }: { another: boolean; isGiven: boolean; isAlone: boolean },
): PartRead[] {
  const units = joinedUnits(unitsOf(sentence, plainWords, { isGiven, isAlone }), place, another)
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
    const found =
      isMute || isDoubtfulPart(words)
        ? []
        : words.includes('或')
          ? anyOf(words, place)
          : testsIn(words, place)
    const tests = found.filter((test) => !isInsured(test) || !OF_PERSONS.test(plain.replace(OF_THEM, '')))
    subject =
      tests.length === 0 && (isMute || !PEOPLE.test(said))
        ? roomIn(said, isMute)
        : subjectOf(said, tests, subject)
    return { part, words, tests }
  })
}

/** 有效期内的高新技术企业或科技型中小企业, beside other parts. */
function anyOf(words: string, place: Place): Test[] {
  const either = readAlternatives(words, place.qualifications)
  return either && saysOnly(words, [either]) ? [either] : []
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

const PEOPLE = /^(?:科技|研发)人员/

function subjectOf(said: string, tests: readonly Test[], before: string | undefined): string | undefined {
  const people = PEOPLE.exec(said)?.[0]
  if (people !== undefined) return people
  return figureIn(said) ?? (tests.some(isAge) ? '成立时间' : before)
}

/** 具有独立的办公场所,面积300平方米以上. */
function roomIn(said: string, isMute: boolean): string | undefined {
  return !isMute &&
    /^[^\d]{0,14}(?:办公|经营)(?:场所|场地|用房)$/.test(said) &&
    !/孵化|项目|共享|公共|购|新|无|未/.test(said)
    ? '办公'
    : undefined
}

function isInsured(test: Test): boolean {
  return test.test === 'number' && (test.fact === 'insuredMonths' || test.fact === 'insuredStaff')
}

function isAge(test: Test): boolean {
  return test.test === 'elapsed' && test.fact === 'establishedOn'
}

/** Parts of a sentence that say one thing each. */
export function partsOf(sentence: string): string[] {
  return commaParts(sentence).flatMap((part) => piecesOf(part, plainWords))
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
