import type { PolicyClause } from '../../policy'
import { readAlternatives } from './condition-readers'
import { readExcludedIndustry } from './industry-readers'
import { readLeftOut, type LeftOut } from './left-out'
import { plainWords } from './plain-words'
import { proposal, type ConditionProposal } from './proposal'
import { readSmallLayoff } from './read-alternatives'
import { readParts } from './read-parts'
import { readBySize } from './read-some-of'
import { isDoubtful } from './sentence-doubt'
import { commaParts, piecesOf } from './sentence-units'
import { readDue } from './standing-readers'
import { asksMore, leavesAmount, restOf, SPEAKS_OF_CONDITION, testsIn, type Place } from './tests-in-words'
import { saysOnly } from './words-left'

/** Opens a list of conditions, whatever the heading of the clause. */
export const OPENS_LIST =
  /(?:符合|满足|具备)(?:以下|下列|如下)(?:所有|全部|各项|基本)?(?:条件|要求)|(?:以下|下列|如下)(?:基本)?条件/
/** An exception, a softening or an alternative: nothing in the sentence is sure. */
export const ALTERNATIVE =
  /(?:^|[,:;])(?:且|并)?(?:或|要么)|之一|除外|除.{1,20}外|放宽|可不|视同|不作要求|原则上|鼓励|另行|或(?:近|上|20|符合|满足|者)|不足.{1,12}的/
const FILLER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[.、)]?)?(?:申报|申请|参评|推荐)?(?:企业|单位|主体|对象|项目|机构|人)?(?:应当?|须|需|必须)?(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)?.{0,8}(?:条件|要求)[:]?$|^(?:申请|申报|参评)(?!企业|单位|主体|对象|者|人)[^,:\d在为]{2,20}的(?:组织|机构|企业|单位|主体)$/
/** A proviso for other laws, which apply in any case. */
const PROVISO = /^除(?:国家|法律|行政法规|法规|政策|规定|有关|、|及|和|或){1,5}另有规定的?(?:之|以)?外[，,]/
/** The name of a list of conditions, before its first item. */
const OPENER =
  /^[^，,：:。；;]{0,40}(?:(?:条件|要求|标准|以下|下列)[^，,：:。；;]{0,8}|满足|具备|符合)[：:](?=.{4})/
/** 小微企业当年新招用……: the kind of enterprise that the sentence is about. */
const LEADING_KIND =
  /^(?:符合条件的)?((?:小型微型|小微|中小微?|制造业|建筑业)企业)(?=当年|新?招用|吸纳|新增|开展|(?:应当?|须|需)?(?:具[有备]|取得))(?!.*(?:大型|中型|微型|中小|小微|制造业).*企业.*\d)/
/** Goes on with what is given: nothing more is asked. */
const GIVEN_NEXT = /^(?:均?可|给予|按|予以|返还)/

/**
 * The conditions of one sentence, in order. `another`: the words before it ask somebody other than the applicant, so parts without a subject do
 * too. `isGiven` and `isAlone` as in `unitsOf`.
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
  const excluded = readExcludedIndustry(plain)
  if (excluded) return [{ ...proposal(clause, sentence, excluded), negated: true }]
  const out = readLeftOut(plain)
  if (out) return leftOutOf(clause, sentence, out)
  const bySize = bySizeIn(clause, plain, sentence, place)
  if (bySize) return bySize
  const parts = commaParts(sentence)
  // 除金融业外,注册地在本区的企业均可申报: both conditions apply to everybody.
  const left =
    parts.length > 1 &&
    /(?:均可(?:以)?申[报请领]|的(?:其他)?(?:企业|单位|主体))$/.test(plain) &&
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
  return read.flatMap(({ part, words, tests, some, without, isLed = false }) => {
    if (some) return [{ ...proposal(clause, part), some }]
    if (without) return [{ ...proposal(clause, part, without), negated: true }]
    if (isLed && testsIn(words, place).length === 0)
      return [...tests.map((test) => proposal(clause, part, test)), proposal(clause, part)]
    if (tests.length > 0) {
      const rest = restOf(words, tests, place)
      if (rest.length === 0 && (asksMore(words, tests) || leavesAmount(words, tests))) rest.push(part)
      return [
        ...tests.map((test) => proposal(clause, part, test)),
        ...rest.map((each) => proposal(clause, each)),
      ]
    }
    // Everything that is said of beneficiaries is a condition.
    return (isGiven || SPEAKS_OF_CONDITION.test(words) || SPEAKS_OF_CONDITION.test(part)) &&
      !FILLER.test(words) &&
      !/^有效期内$/.test(words) &&
      part.length > 3
      ? [proposal(clause, part)]
      : []
  })
}

/** A separate condition for each size of enterprise; undefined where the words have none. */
export function bySizeIn(
  clause: PolicyClause,
  plain: string,
  sentence: string,
  place: Place,
): ConditionProposal[] | undefined {
  return readBySize(plain, (words) => testsIn(words, place))?.map(({ atLeast, of }) => ({
    ...proposal(clause, sentence),
    some: { atLeast, of },
  }))
}

/** A proposal for each exclusion, and one without a test where an exclusion was not understood. */
export function leftOutOf(
  clause: PolicyClause,
  sentence: string,
  { without, lists, isOpen }: LeftOut,
): ConditionProposal[] {
  return [
    ...without.map((test) => ({ ...proposal(clause, sentence, test), negated: true })),
    ...lists.map((test) => proposal(clause, sentence, test)),
    ...(isOpen ? [proposal(clause, sentence)] : []),
  ]
}

/** 裁员率不高于5.5%,30人以下的参保企业裁员率不高于20%: the limit before the small enterprises applies to the others. */
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

/** Parts of a sentence that say one thing each. */
export function partsOf(sentence: string): string[] {
  return commaParts(sentence).flatMap((part) => piecesOf(part, plainWords))
}
