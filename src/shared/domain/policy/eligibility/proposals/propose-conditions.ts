import { foldWidth } from '../../document/passage'
import type { PolicyClause } from '../../policy'
import type { RegionCode } from '../../../access/region'
import type { QualificationNames } from '../../../enterprise/qualification-list'
import { withoutContradictions } from './contradictions'
import { readQualifications } from './kind-readers'
import { bodyIn, isOfBody, isOfPartNamed, type AskedBody } from './asked-body'
import { isOfPeople, readBeneficiaries } from './beneficiaries'
import { plainWords } from './plain-words'
import {
  ALTERNATIVE,
  kindOf,
  bySizeIn,
  inSentence,
  leftOutOf,
  openIn,
  OPENS_LIST,
  partsOf,
} from './read-sentence'
import { proposal, type ConditionProposal } from './proposal'
import { commaParts } from './sentence-units'
import { asksAnother, isDoubtful, opensDoubtfulList } from './sentence-doubt'
import { testsIn, type Place } from './tests-in-words'
import type { RegionNames } from './named-places'
import { askedIn, asksBetween, asksKind, asksSomeOnly, type ClauseAsks } from './kinds-asked'
import { readLeftOutOne } from './left-out'
import { readSomeOf, wantedCount } from './read-some-of'

export type { ConditionProposal }

const HEADING =
  /条件|对象|资格|适用范围|申报范围|支持范围|申报要求|基本要求|申报主体|认定标准|补给谁|谁能|谁可以|申请人|范围$/
const NO_HEADING = /奖励|补助标准|支持标准|支持方式|流程|程序|材料|时间|方式|监督|管理|附则|保障|优先/
/** Opens a list of which only some have to be met: an item of it is no condition by itself. */
const ONE_OF =
  /之一|任一|任意|其中.{0,4}项|中的?(?:至少)?[一二两三四五\d](?:项|条)|至少.{0,6}项|[一二两三四五\d]项(?:以上|及以上)|或者?满足/
/** Opens a list of enterprises that cannot apply. */
const LEFT_OUT =
  /(?:不得|不能|不可)(?:申报|申请|参评|推荐|享受|参与)|不予(?:支持|受理|推荐|申报|认定|补)|不支持|负面清单|不在.{0,6}范围/
/** A tier with another amount for larger enterprises. */
const TIER_GIVEN = /[万亿]元(?:（[^（）]{1,4}）)?以上的/
/** An award that the enterprise wins, and for which a measure gives something. */
const BECOMES =
  /^(?:成功)?(?:获得|取得|通过|获评|获批|获|入选|创建|被?认定为|被?评为)[^,，]{4,40}(?:认定|评定|称号|备案)$/
/** A list of awards of which one is enough. */
const ONE_AWARD =
  /^(?:申报|申请)?(?:企业|单位|主体)?(?:应|须|需)?(?:具备|具有|取得|获得|拥有|满足|符合)?(?:以下|下列)?(?:资质|称号|荣誉|认定|条件)(?:之一|中的?任意?一[项个种])(?:的)?:([^,;。:]{6,120})$/
/** A table row whose first cell says that it holds conditions: 申报条件|在本市注册|职工50人以上. */
const ROW_OF_CONDITIONS = /^[|｜]? ?(?:申报|支持|补助|奖励|适用)?(?:对象|条件|主体|要求) ?[|｜]/
const COLUMN_NAMED = /(?:对象|条件|主体|要求|规模|标准|名称|类别) ?[|｜:：]/
const MOST = 40
/**
 * The conditions in the clauses that set conditions, in the order of the text, at most `MOST`. A proposal has a `test` or `some` only where the
 * words are clear; otherwise it shows its words for people to read. A list of which some have to be met is one proposal. `regionCode` is the
 * place of the policy: 本市 is its city. `qualifications`: what that place awards besides the built-in ones. `regions`: the names of regions, so
 * that 在沈阳市注册 is read; a place without a name here is shown without a test.
 */
export function proposeConditions(
  clauses: readonly PolicyClause[],
  regionCode: RegionCode,
  qualifications: QualificationNames = {},
  regions: RegionNames = {},
): ConditionProposal[] {
  const place = { regionCode, qualifications, regions }
  const found: ConditionProposal[] = []
  const wholes = new Set<string>()
  const asks = askedIn(clauses.flatMap(periodsOf))
  const lists = new Map<string, string>()
  for (const [index, clause] of clauses.entries()) {
    if (found.length >= MOST) break
    const above = clauses
      .slice(0, index)
      .filter(({ path, level }) => path !== '' && level < clause.level && clause.path.startsWith(path))
    if (above.some(({ path }) => wholes.has(path))) continue
    lists.set(clause.path, above.at(-1)?.path ?? clause.path)
    if (!setsConditions(clause, above)) {
      found.push(...beneficiariesOf(clause, place))
      continue
    }
    const below = clauses
      .slice(index + 1)
      .filter(({ path }) => clause.path !== '' && path.startsWith(clause.path))
    const packed = plainWords(packedOf(clause))
    if (below.length > 0 && (ONE_OF.test(packed) || LEFT_OUT.test(packed))) {
      wholes.add(clause.path)
      found.push(
        LEFT_OUT.test(packed) ? proposal(clause, wordsOf([clause, ...below])) : someOf(clause, below, place),
      )
      continue
    }
    const inside = inClause(clause, place, asks)
    const body = [...above, clause].reduce<AskedBody | undefined>(
      (said, { heading }) => bodyIn(`${plainWords(heading)}:`) ?? said,
      undefined,
    )
    found.push(...unrepeated(body ? withoutBody(clause, inside, body) : inside))
  }
  return withoutContradictions(found.slice(0, MOST), ({ path }) => lists.get(path) ?? path)
}

/** Drops tests that ask a part of the enterprise, or a body that holds many enterprises. Their words stay for people to read. */
function withoutBody(
  clause: PolicyClause,
  found: readonly ConditionProposal[],
  body: AskedBody,
): ConditionProposal[] {
  return found.map((each) =>
    (each.test && isOfBody(body, each.test)) || each.some?.of.some((test) => isOfBody(body, test))
      ? proposal(clause, each.words)
      : each,
  )
}

/** Drops a proposal whose test the clause already has. */
function unrepeated(found: readonly ConditionProposal[]): ConditionProposal[] {
  const said = new Set<string>()
  return found.filter(({ test, negated }) => {
    if (!test) return true
    const key = JSON.stringify([test, negated])
    const isNew = !said.has(key)
    said.add(key)
    return isNew
  })
}

/** 裁员率不高于5.5%;30人以下的企业,裁员率不高于20%: a comma joins both, because the second half is an exception to the first. */
function withLayoffs(period: string): string {
  return period.replace(/(裁员率[^；;]{2,60})[；;](?=[^；;]{0,8}\d{1,4}人[^；;]{0,24}裁员率)/, '$1，')
}

/** Reads the sentences of a clause. Earlier sentences decide who is asked, and whether an item belongs to a list of which only some are demanded. */
function inClause(clause: PolicyClause, place: Place, asks: ClauseAsks): ConditionProposal[] {
  const found: ConditionProposal[] = []
  const gives = beneficiariesOf(clause, place)
  let isOpen = opensDoubtfulList(`${plainWords(clause.heading)}:`)
  let isShut = false
  for (const period of periodsOf(clause)) {
    const some = isOpen ? undefined : someIn(clause, period, place)
    if (some) {
      found.push(...some)
      continue
    }
    const sentences = withLayoffs(period)
      .split(/[；;]/)
      .map((each) => each.trim())
    let another = false
    let body: AskedBody | undefined
    for (const [at, sentence] of sentences.entries()) {
      const plain = plainWords(sentence)
      isOpen ||= opensDoubtfulList(foldWidth(sentence).replace(/\s/g, ''))
      isShut ||= LEFT_OUT.test(plain.split(':')[0] ?? '') && plain.includes(':')
      // A sentence with its own number names its own subject.
      if (plain !== foldWidth(sentence).replace(/\s/g, '')) another = false
      const isApart =
        (asks.apart && asksKind(plain)) ||
        (asks.tiers && asksBetween(plain)) ||
        [sentence, sentences[at + 1] ?? ''].some((each) => asksSomeOnly(plainWords(each)))
      body = bodyIn(plain) ?? body
      const isEither = /^(?:或|以及其他)/.test(plainWords(sentences[at + 1] ?? '')) || plain.startsWith('或')
      const isGiven = readBeneficiaries([sentence]).length > 0
      if (isGiven && !isOpen) found.push(...gives.splice(0))
      else if (isOpen && isShut) found.push(...shutOut(clause, sentence))
      else if (isEither && !isOpen && !isApart)
        found.push(...ageBefore(clause, sentence, sentences[at + 1] ?? '', place))
      else if (isApart) found.push(...(bySizeIn(clause, plain, sentence, place) ?? openIn(clause, sentence)))
      else if (isOpen) found.push(...openIn(clause, sentence))
      else {
        const read = inSentence(clause, sentence, place, { another, isAlone: asks.isAlone })
        const sure = read.map((each) =>
          each.test && isOfPartNamed(plain, plainWords(each.words), each.test)
            ? proposal(clause, each.words)
            : each,
        )
        found.push(...(body ? withoutBody(clause, sure, body) : sure))
      }
      const asked = body ? sentence.replace(/^[^，,：:]{0,30}[：:]/, '') : sentence
      another = asksAnother(partsOf(asked).map(plainWords), another).at(-1) ?? another
    }
  }
  return found
}

/** A list of which some are enough, in one period, after the conditions that stand before the list. */
function someIn(clause: PolicyClause, period: string, place: Place): ConditionProposal[] | undefined {
  const some = readSomeOf(period, plainWords, (words) =>
    ALTERNATIVE.test(words) || isDoubtful(words) || partsOf(words).length > 1 ? [] : testsIn(words, place),
  )
  if (!some) return oneAwardIn(clause, period, place)
  const { atLeast, of, before } = some
  const asked = before.replace(/[，,]$/, '')
  return [
    ...(asked === '' ? [] : inSentence(clause, asked, place)),
    { ...proposal(clause, period.slice(before.length)), some: { atLeast, of } },
  ]
}

/** 具备下列资质之一：高新技术企业、科技型中小企业. */
function oneAwardIn(clause: PolicyClause, period: string, place: Place): ConditionProposal[] | undefined {
  const named = ONE_AWARD.exec(plainWords(period))?.[1]
  const held = named === undefined ? undefined : readQualifications(`${named}之一`, place.qualifications)
  return held && [proposal(clause, period, held)]
}

/** 成立时间不超过15年,收入增长20%;或收入5亿元以上: the age counts for both alternatives where the second names no age. */
function ageBefore(clause: PolicyClause, sentence: string, other: string, place: Place): ConditionProposal[] {
  const [first = '', ...more] = commaParts(sentence)
  const isAsked =
    more.length > 0 && plainWords(other).startsWith('或') && !/成立|注册|登记|设立|年内/.test(other)
  const found = isAsked ? inSentence(clause, first, place) : []
  const isAge = found.every(
    ({ test }) => test?.test === 'elapsed' && test.fact === 'establishedOn' && test.is === 'at_most',
  )
  return [...(isAge ? found : []), ...openIn(clause, sentence)]
}

/** An item of a list of enterprises that cannot apply: 被列入经营异常名录. */
function shutOut(clause: PolicyClause, sentence: string): ConditionProposal[] {
  const out = readLeftOutOne(plainWords(sentence.replace(/^.{0,40}[：:]/, '')))
  return out ? leftOutOf(clause, sentence, out) : openIn(clause, sentence)
}

/**
 * The beneficiaries of a measure, where the clause that gives it names them. Several beneficiaries, each with its own amount, are alternatives:
 * they are shown without tests.
 */
function beneficiariesOf(clause: PolicyClause, place: Place): ConditionProposal[] {
  const sentences = [clause.heading, ...clause.paragraphs].flatMap((paragraph) =>
    paragraph.split(/[。；;\n]/).map((each) => each.trim()),
  )
  const [only, ...others] = readBeneficiaries(sentences)
  if (only === undefined) return []
  if (others.length > 0) return [only, ...others].map((words) => proposal(clause, words))
  // 5000万元以上1亿元以下的……;1亿元以上的……: larger enterprises are given more.
  if (
    /以上[^,，]{1,12}以下/.test(only) &&
    sentences.some((each) => !each.includes(only) && TIER_GIVEN.test(each))
  )
    return [proposal(clause, only)]
  // 对获得高新技术企业认定的，奖励20万元: the measure rewards becoming one.
  if (BECOMES.test(only)) return [proposal(clause, only)]
  // 营业收入不足500万元的，补助上限为10万元: the others get more.
  if (/不足|未达|达不到/.test(only)) return [proposal(clause, only)]
  if (isOfPeople(only)) return [...kindOf(clause, only, place), proposal(clause, only)]
  const understood = inSentence(clause, only, place, { isGiven: true })
  return understood.length > 0 || only.length <= 3 ? understood : [proposal(clause, only)]
}

/** A list of which some have to be met. It is understood when it says how many and each of its items says one thing. */
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

function setsConditions(clause: PolicyClause, above: readonly PolicyClause[]): boolean {
  const names = [clause, ...above].map(({ heading }) => heading)
  if (names.some((name) => NO_HEADING.test(name) && !/条件|对象/.test(name))) return false
  if (names.some((name) => HEADING.test(name))) return true
  return [clause, ...above].some((each) => OPENS_LIST.test(foldWidth(packedOf(each))))
}

function periodsOf({ heading, paragraphs }: PolicyClause): string[] {
  const own = HEADING.test(heading) ? paragraphs : [heading, ...paragraphs]
  return own
    .flatMap((paragraph) => paragraph.split(/[。\n]/))
    .flatMap((line) => cellsOf(line.trim()))
    .filter((each) => each.trim() !== '')
}

/** The cells of a row of conditions. A row that names several columns stays one line for people to read. */
function cellsOf(line: string): string[] {
  const row = line.replace(ROW_OF_CONDITIONS, '')
  return row === line || COLUMN_NAMED.test(row) ? [line] : row.split(/[|｜]/)
}

function packedOf({ heading, paragraphs }: PolicyClause): string {
  return [heading, ...paragraphs].join('')
}

function wordsOf(clauses: readonly PolicyClause[]): string {
  return clauses.map((each) => packedOf(each)).join('；')
}
