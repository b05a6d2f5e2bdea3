import { hanNumber } from '../document/numerals'
import type { GainAmount } from './measure'

const NUMBER = '(?:\\d[\\d,]{0,11}(?:\\.\\d{1,4})?|[一二三四五六七八九十百千两]{1,6})'
const UNIT = '(?:亿元|万元|千元|元|万|%|个百分点)'
const AMOUNT = new RegExp(
  `(?:(${NUMBER})(${UNIT})?(?:-|—|~|～|至|到))?(?:百分之([一二三四五六七八九十百零]{1,5})|(${NUMBER})(${UNIT}))`,
  'g',
)
const VERB =
  /给予|予以|奖励|补助|补贴|资助|返还|贴息|抵扣|减免|奖补|发放|配套|扶持|退还|减按|减征|补偿|可以?申请|可以?享受|可以?申领|申领最高|申请最高/
const CAP = /(?:最高|最多|最大|不超过|不高于|不得超过|上限|封顶|限额|至多|以内)[^\d,;]{0,16}$/
const CAP_AFTER = /^(?:以内|封顶|为限|\(?上限\)?)/
const CONDITION_BEFORE =
  /(?:达到?|(?:^|[^不得]|(?:^|[^不])得)超过|突破|满|不低于|不少于|低于|高于|大于|年收入|营业收入|销售收入|产值|同比增长|每增加|每增长|每新增|占比)(?:了|为)?$/
const CONDITION_AFTER =
  /^(?:\((?:含|不含)\))?(?:(?:及|\(含\))?以[上下](?:\((?:含|不含)\))?|的?(?:企业|项目|单位|纳税人|部分)|(?:以上|以下)?的(?=,|企业|项目|单位|部分|且))/
const GAIN_AFTER =
  /^(?:\/[^,\d]{1,8})?(?:的)?(?:标准|比例|额度)?[^,;\d]{0,12}?(?:给予|予以|奖励|补助|补贴|资助|返还|贴息|抵扣|奖补|扶持|补偿|减免|计算)/
/** Rates of an enterprise. A limit on such a rate is a condition. */
const RATE_BEFORE =
  /(?:裁员率|负债率|失业率|不良率|逾期率|增长率|增速)[^,;\d]{0,4}(?:不超过|不高于|不得超过|至多)[^\d,;]{0,16}$/
/** Text behind an item of a list whose verb comes later, or behind a share that somebody pays. */
const LIST_AFTER = /^(?:、[^,;]{0,60}|由[^,;\d]{0,8})(?:给予|予以|奖励|补助|补贴|资助|返还|贴息|承担|负担)/
const FROM = /[由从]$/
const RAISED = /^(?:提高|上调|提升|降低|下调|降至|增加|调整)/
const RAISED_TO = /(?:提高|上调|提升)[至到]$/
const UNITS: Readonly<Record<string, number>> = { 亿元: 1e8, 万元: 1e4, 万: 1e4, 千元: 1e3, 元: 1 }
const TIER_MAX = 60
const MOST = 20

/** Splits a sentence after its commas and semicolons. It uses no lookbehind, because phones before iOS 16.4 do not support it. */
export const toSegments = (sentence: string): string[] => sentence.match(/[^,;]*[,;]|[^,;]+$/g) ?? []

/** Context for reading a sentence. */
interface AmountReading {
  /** Whether the words above already said that the following is given, as before a list of tiers. */
  given?: boolean
}

/**
 * The sums and rates that a sentence gives, in order, without those that a condition compares with. `sentence` is half-width and without white
 * space.
 */
export function gainAmounts(sentence: string, { given = false }: AmountReading = {}): GainAmount[] {
  const found: GainAmount[] = []
  let told = given
  let tierFrom = 0
  let at = 0
  for (const segment of toSegments(sentence)) {
    for (const match of segment.matchAll(AMOUNT)) {
      const amount = amountAt(segment, match, told || found.length > 0)
      if (!amount || found.length >= MOST) continue
      const start = at + match.index
      const tier = tierIn(sentence.slice(tierFrom, start))
      found.push({ ...amount, ...(tier !== '' && !amount.upTo && { tier }) })
      tierFrom = start + match[0].length
    }
    told ||= VERB.test(segment)
    at += segment.length
  }
  return withNamedTiers(sentence, found)
}

function amountAt(segment: string, match: RegExpMatchArray, told: boolean): GainAmount | undefined {
  const [whole, low, lowUnit, percent, digits, unit = ''] = match
  const from = match.index ?? 0
  const before = segment.slice(0, from)
  const after = segment.slice(from + whole.length)
  const cap = CAP.exec(before)
  const value = percent === undefined ? valueOf(digits ?? '', unit) : share(hanNumber(percent))
  if (value === undefined || value === 0 || !isGiven({ before, after, told, capped: cap !== null }))
    return undefined
  const least = low === undefined ? undefined : valueOf(low, lowUnit ?? unit)
  const per = perWhat(before, after)
  return {
    kind: percent !== undefined || unit === '%' || unit === '个百分点' ? 'rate' : 'sum',
    value,
    upTo: cap !== null || CAP_AFTER.test(after) || least !== undefined,
    ...(least !== undefined && { least }),
    ...(per !== '' && { per }),
    words: `${cap?.[0] ?? ''}${whole}`,
  }
}

function isGiven({
  before,
  after,
  told,
  capped,
}: {
  before: string
  after: string
  told: boolean
  capped: boolean
}) {
  if ((FROM.test(before) && RAISED.test(after)) || RATE_BEFORE.test(before)) return false
  const said = VERB.test(before)
  if (capped) return said || told || GAIN_AFTER.test(after)
  if (CONDITION_BEFORE.test(before) || CONDITION_AFTER.test(after)) return false
  if (RAISED_TO.test(before)) return said || told
  if (said) return true
  if (/[按每对]|给/.test(before) && GAIN_AFTER.test(after)) return true
  if (/[按对的]/.test(before) && LIST_AFTER.test(after)) return true
  if (GAIN_AFTER.test(after)) return told || /^的?(?:一次性)?(?:奖励|补助|补贴|资助|购)/.test(after)
  return told && /^[^,;]{0,24}$/.test(before) && /^(?:[/、,;]|$|奖|补)/.test(after)
}

function valueOf(digits: string, unit: string): number | undefined {
  const plain = digits.replace(/,/g, '')
  const number = /^\d/.test(plain) ? Number(plain) : hanNumber(plain.replace(/两/g, '二'))
  if (number === undefined || !Number.isFinite(number)) return undefined
  if (unit === '%' || unit === '个百分点') return share(number)
  return Math.round(number * (UNITS[unit] ?? 1) * 100) / 100
}

function share(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Number((percent / 100).toFixed(6))
}

/** The unit that an amount is for: 每人每月 before the number, or /人 behind it. */
function perWhat(before: string, after: string): string {
  const behind = /^\/([^,;\d、。]{1,6}?)(?=[,;、。的]|给|奖|补|$)/.exec(after)?.[1]
  const said = [
    ...before
      .slice(-16)
      .matchAll(/每(?!增|新|次性)([^\d,;每最不]{1,5}?)(?:企业)?(?=每|最|不|补|奖|给|资|年度|贴|可|$)/g),
  ]
  return [...said.map(([, what = '']) => what), ...(behind === undefined ? [] : [behind])].join('·')
}

/** For whom an amount is: the words before it, without the verb. */
function tierIn(words: string): string {
  const bare = words
    .replace(/^(?:(?:的)?(?:奖励|补助|补贴|资助))?[,;、。和及元]+/, '')
    .replace(
      /(?:分别|一次性|再|按照?|给予|予以|奖励|补助|补贴|资助|最高|每[人家户件个月年]{1,3}|[:,的]){1,6}$/,
      '',
    )
    .replace(/^(?:对于?|其中)/, '')
  return bare.length <= TIER_MAX ? bare : ''
}

/** Gives amounts the names that were listed before them, in order: 对国家级、省级、市级…，分别给予100万元、50万元、20万元. */
function withNamedTiers(sentence: string, amounts: readonly GainAmount[]): GainAmount[] {
  const apart = sentence.indexOf('分别')
  const sums = amounts.filter(({ upTo }) => !upTo)
  if (apart < 0 || sums.length < 2) return [...amounts]
  const names = sentence
    .slice(Math.max(0, apart - 120), apart)
    .split(/[、和及]/)
    .map((name) =>
      name
        .replace(/,$/, '')
        .replace(/的[^的]{0,12}$/, (rest) => (/企业|项目|单位|产品|机构|的$/.test(rest) ? '' : rest)),
    )
    .map((name) => name.replace(/^.*(?:对|为|定的?|获评|列入|入选|突破|达到|,)/, ''))
  if (names.length < sums.length) return [...amounts]
  const last = names.slice(-sums.length)
  return amounts.map((amount) => {
    const name = last[sums.indexOf(amount)]
    const { tier: _tier, ...rest } = amount
    return name ? { ...rest, tier: name } : rest
  })
}
