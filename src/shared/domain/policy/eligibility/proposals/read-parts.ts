import type { Test } from '../rule'
import { readAlternatives } from './condition-readers'
import { figureIn } from './figures-over-years'
import { LED } from './kinds-asked'
import { readLeftOut } from './left-out'
import { plainWords } from './plain-words'
import type { ConditionProposal } from './proposal'
import { readEither, readJoined, readKindsOfTrader } from './read-alternatives'
import { asksAnother, isDoubtfulPart } from './sentence-doubt'
import { piecesOf, unitsOf, type SentenceUnit } from './sentence-units'
import { readNotHeld } from './standing-readers'
import { testsIn, type Place } from './tests-in-words'
import { saysOnly } from './words-left'

/** Conditions on people are not conditions on their employer. */
const OF_THEM = /,其中[^,]*(?:学历|职称)[^,]*/g
const OF_PERSONS = /劳动合同|人才|毕业生|招用|招聘|聘用|就业|学历|申报人|创业者|本人|个人/
/** A part that continues the subject of the part before. */
const GOES_ON =
  /^(?:建筑|使用|总|场地)?面积(?:在|不|达|\d)|^(?:且|并)?(?:同比|[较比](?:上年|20\d{2}年)|增长|增速)|^(?:且|并)?占(?:同期|企业|当年|上年度?){0,2}(?:营业|销售|职工|员工)|^(?:且|并)?(?:在|达到?|超过|不超过|不高于|不低于|不少于|低于|小于|未满|不满)?(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,2})(?:亿元?|万元|年)(?:\([^()]{1,3}\))?(?:及?以[上下内]|之内)?$/
/** Words of somebody who invests in, serves or brings in another enterprise. */
const OF_ANOTHER = /投资(?!额)|服务|引进|担保|贷款/
/** The period in which nothing has happened; the parts after it do not repeat the period. */
const QUIET =
  /^(?:申[报请])?(?:(?:最?近|前)[一二两三四五\d]年(?:内|来|以来)?|[一二两三四五\d]年(?:以)?内)(?=未|没有|无)/
const STILL_QUIET = /^(?:且|并)?(?:未|没有)(?:发生|出现)(?:过)?[^,\d]{0,4}重大/

/** 个体工商户转型为企业且持续经营满6个月: the period counts from that event. */
const SINCE_EVENT =
  /转型|转为|转企|变更为|改制|搬迁|迁[入至]|入驻|落户|投产|竣工|挂牌|新[开设]|升级|开通|上线|认证/
const GOES_ON_RUNNING =
  /^(?:且|并|已)?(?:持续|连续|正常|稳定|实际){0,2}(?:生产)?(?:经营|运营|运行|营业)(?:满|达|时间|[\d一二两三])/

/** The reading of one part of a sentence. */
export interface PartRead {
  part: string
  words: string
  tests: Test[]
  some?: ConditionProposal['some']
  /** A test that must not hold. */
  without?: Test
  /** The part began with the kind of enterprise, and `words` are the rest: what that kind is asked. */
  isLed?: boolean
}

/** Each part of a sentence with the tests that its words say. */
export function readParts(
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
  let quiet: string | undefined
  return parts.map(({ part, isSilent, some }, at) => {
    const said = plainWords(part)
    if (some) return { part, words: said, tests: [], some }
    // The part before may name the figure that grows, or the other end of a range.
    const words =
      subject && GOES_ON.test(said) ? subject + said : quiet && STILL_QUIET.test(said) ? quiet + said : said
    quiet = QUIET.exec(said)?.[0] ?? quiet
    const isApplicant =
      isGiven &&
      /(?:企业|公司)$/.test(said) &&
      !parts.slice(0, at).some(({ part: each }) => OF_ANOTHER.test(each))
    const isSince =
      GOES_ON_RUNNING.test(said) && parts.slice(0, at).some(({ part: each }) => SINCE_EVENT.test(each))
    const isMute = (asked[at] === true && !isApplicant) || isSilent || isSince
    const each = (one: string) => testsIn(one, place)
    const either = isMute ? undefined : (readKindsOfTrader(words, each) ?? readEither(words, each))
    if (either) return { part, words, tests: [], some: either }
    const without = isMute ? undefined : (readNotHeld(words) ?? onlyOneOut(words))
    if (without) return { part, words, tests: [], without }
    const isDark = isMute || isDoubtfulPart(words)
    const found = isDark ? [] : words.includes('或') ? anyOf(words, place) : testsIn(words, place)
    const led = isDark || found.length > 0 || isGiven ? undefined : ledByKind(words, place)
    if (led) return { part, words: led.rest, tests: led.tests, isLed: true }
    const tests = found.filter((test) => !isInsured(test) || !OF_PERSONS.test(plain.replace(OF_THEM, '')))
    subject =
      tests.length === 0 && (isMute || !PEOPLE.test(said))
        ? roomIn(said, isMute)
        : subjectOf(said, tests, subject)
    return { part, words, tests }
  })
}

/** A single exclusion beside other parts: 非个体工商户. */
function onlyOneOut(words: string): Test | undefined {
  const out = readLeftOut(words)
  const [only, ...more] = out?.without ?? []
  return out && !out.isOpen && out.lists.length === 0 && more.length === 0 ? only : undefined
}

/** 规上工业企业研发投入强度不低于3%: a kind of enterprise, and a condition on it. */
function ledByKind(words: string, place: Place): { tests: Test[]; rest: string } | undefined {
  const [whole = '', kind = ''] = LED.exec(words) ?? []
  const kinds = kind === '' ? [] : testsIn(kind, place)
  // 微型企业从业人员10人以下: this may define the size, or ask something of it.
  if (kinds.every((test) => 'fact' in test && test.fact === 'size') && /\d/.test(words)) return undefined
  if (kinds.length === 0 || !kinds.every(({ test }) => test === 'among' || test === 'flag')) return undefined
  const rest = words.slice(whole.length)
  // 单项冠军企业须从事该领域10年以上: this may be a condition for winning the award, or one on its holders.
  const isAward = kinds.some((test) => 'fact' in test && test.fact === 'qualifications')
  if (isAward && /^(?:应|须|需|必须|当)/.test(rest)) return undefined
  return { tests: [...kinds, ...(rest.includes('或') ? [] : testsIn(rest, place))], rest }
}

/** 有效期内的高新技术企业或科技型中小企业, beside other parts. */
function anyOf(words: string, place: Place): Test[] {
  const either = readAlternatives(words, place.qualifications)
  return either && saysOnly(words, [either]) ? [either] : []
}

/** Merges two stretches that form one condition, where both are understood. */
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
