import type { RegionCode } from '../../../access/region'
import type { QualificationNames } from '../../../enterprise/qualification-list'
import type { Test } from '../rule'
import { statedAmount } from './amounts'
import { readTests } from './condition-readers'
import { withoutYears } from './figures-over-years'
import { namesPlace, type RegionNames } from './named-places'
import { readPlace } from './place-readers'
import { readBag } from './word-bags'
import { kindAtEnd, saysOnly } from './words-left'

/** The place of the notice, the names of its qualifications, and the names of regions. */
export interface Place {
  regionCode: RegionCode
  qualifications: QualificationNames
  regions: RegionNames
}

/** A part that sounds like a condition. */
export const SPEAKS_OF_CONDITION =
  /\d(?:%|万|亿|人|家|项|件|元|亩|吨)|好$|逐年|按时|填报|不含|不包括|盈利|占有率|位居|名列|排名|只能|仅限|从事|纳税|开工|有效期|失信|新增\d|不减少|不下降|较上年|持续|缴纳|地[址点]?[^,]{0,4}在[本我]|、[^,]{2,20}均可申|须|应|需|必须|具有|具备|拥有|符合|不得|未|无|没有|满|以上|以下|不少于|不低于|不超过|属于|依法|注册|登记|高于|低于|超过|达到|达|除|首次|连续|之间|[为是].{2,}|\d.{0,4}至|良好|清晰|明晰|齐全|健全|正常|完善|规范|已|完成|办理|获得|取得|通过|稳定|较[强高好]|优良|先进|领先|建立|建有|设有|参加|纳入|列入|承诺|(?:企业|机构|组织|合作社|农场)$/
/** Further conditions that a sentence about place or age may ask. */
const ASKS_MORE =
  /(?:独立|企业)?法人|纳税|税务|税收|统计|纳统|(?:正常|持续|连续|存续)(?:生产)?经营|(?:生产)?经营地|实际(?:办公|经营|运营)|财务(?:制度|管理)/
/** The longest list in one sentence whose parts are read one by one. */
const LISTED_MAX = 12

/** The parts of a 、 list beside the part that alone says the tests: they ask for something more. */
export function restOf(words: string, tests: readonly Test[], place: Place): string[] {
  const listed = words.split('、')
  if (listed.length < 2 || listed.length > LISTED_MAX) return []
  const said = JSON.stringify(tests)
  const whole = listed.findIndex((each) => JSON.stringify(testsIn(each, place)) === said)
  return whole < 0 ? [] : listed.filter((each, at) => at !== whole && SPEAKS_OF_CONDITION.test(each))
}

/** 在本市注册、纳税: the place is understood, the rest is a condition of its own. */
export function asksMore(words: string, tests: readonly Test[]): boolean {
  const isPlaceOrAge = tests.every((test) => 'fact' in test && /^(?:region|establishedOn)$/.test(test.fact))
  const isPlaced = tests.some((test) => 'fact' in test && test.fact === 'region')
  return (
    (isPlaceOrAge && ASKS_MORE.test(words)) || (!isPlaced && namesPlace(words)) || !saysOnly(words, tests)
  )
}

/** 年营业额2000万元以上的餐饮企业: the kind is understood, the amount is not. */
export function leavesAmount(words: string, tests: readonly Test[]): boolean {
  const isKind = tests.every(({ test }) => test === 'among' || test === 'flag')
  return isKind && statedAmount(withoutYears(words)) !== undefined
}

export function testsIn(words: string, place: Place): Test[] {
  const tests = testsOf(words, place)
  // 诚信环保安全:近三年无行政处罚记录: the words before the colon are only a title.
  const told = words.replace(/^[^,:\d]{2,10}:(?=.{6})/, '')
  if (tests.length > 0) return tests
  const bag = readBag(words)
  if (bag) return [bag]
  if (told !== words) return [...tradeIn(words.slice(0, words.indexOf(':')), place), ...testsOf(told, place)]
  // 依法参加失业保险、裁员率不高于5.5%: the one with an amount is understood, the others are shown.
  const listed = words.split('、').slice(0, LISTED_MAX)
  const read = listed.map((each) => testsOf(each, place)).filter((each) => each.length > 0)
  const [only] = read
  const lists = listsApart(words, place)
  if (lists.length > 0) return lists
  return only &&
    read.length === 1 &&
    only.every((test) => /^(?:number|sum|growth)$/.test(test.test) || isFounded(test))
    ? only
    : []
}

/** 未被列入经营异常名录、严重违法失信名单、其他名单: each list by itself; those that are not known are shown. */
function listsApart(words: string, place: Place): Test[] {
  const [, none = '', named = ''] =
    /^([^,、]{0,24}(?:未|没有|不得)被?(?:列入|纳入|列为))([^,]{4,120})$/.exec(words) ?? []
  return named
    .split(/、|以及|及|和|或者?/)
    .flatMap((each) => testsOf(`${none}${each}`, place))
    .filter(({ test }) => test === 'flag')
}

/** What an enterprise may do that meets the conditions. */
const MAY_APPLY = /均?可(?:以)?(?:申[请报领]|享受)$/
/** 申报单位应为, 数字化车间申报主体为. */
const APPLICANT_IS =
  /^[^,:\d]{0,8}(?:申报|申请|支持|奖励|试点|改造|参评|推荐|遴选)(?:单位|企业|主体|对象)(?:应当?|须|需|必须)?(?:为|是|属于)/

/** The tests of words that say nothing else. Where the words say more, only the place and the kind of enterprise that are sure. */
function testsOf(said: string, { regionCode, qualifications, regions }: Place): Test[] {
  const words = said.replace(APPLICANT_IS, '').replace(MAY_APPLY, '')
  const place = readPlace(words, regionCode, regions)
  const tests = [...(place ? [place] : []), ...readTests(words, qualifications)]
  if (tests.length > 0 && saysOnly(words, tests)) return tests
  const at = place && saysOnly(words, [place]) ? [place] : []
  // 未被认定为红牌的制造业中小企业: the kind is sure, whatever else is asked of it.
  const kind = kindAtEnd(words) ?? ''
  const kinds = readTests(kind, qualifications).filter(({ test }) => test === 'among' || test === 'flag')
  return kinds.length > 0 && saysOnly(kind, kinds) ? [...at, ...kinds] : at
}

/** 住宿业企业：从业人员100人以上. */
function tradeIn(head: string, place: Place): Test[] {
  return /业企业$/.test(head)
    ? testsOf(head, place).filter((test) => test.test === 'among' && test.fact === 'industry')
    : []
}

/** 2007年底以前成立、产权明晰的企业法人; 生产经营满一年、财务制度健全. */
function isFounded(test: Test): boolean {
  return (test.test === 'day' || test.test === 'elapsed') && test.fact === 'establishedOn'
}
