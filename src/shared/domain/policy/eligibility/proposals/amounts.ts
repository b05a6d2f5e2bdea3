import { hanNumber } from '../../document/numerals'
import type { Comparison } from '../rule'

/** A number with how it is compared, as words say it: 不少于 300 万元, 30 人以上. */
export interface StatedAmount {
  is: Comparison
  value: number
  /** The unit after the number: 万元, 人, %, 年. */
  unit: string
}

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?|[一二三四五六七八九十百两]{1,5})'
const UNIT = '(亿元?|万元?|千万元?|元|%|％|人|名|个月|周年|年|个自然年度|家|项|件|分|平方米|㎡)'
const BEFORE =
  '(不少于|不低于|不小于|不得少于|不得低于|不得为(?=0)|应达到|达到|达|满|已满|须满|至少(?:拥有|具有|获得|取得|有|达到|达)?|超过|超|高于|大于|多于|不超过|不高于|不多于|不大于|不得超过|低于|少于|小于|不足|不满|未满|≥|>=|≧|≤|<=|≦|>|<|为|在)?'
const AFTER = '(?:\\((含|不含)\\))?(以上|及以上|以下|及以下|以内|之内)?(?:\\((含|不含)[^()]{0,6}\\))?'
const STATED = new RegExp(`${BEFORE}\\s*${NUMBER}\\s*${UNIT}${AFTER}`)

const AT_MOST = /^(?:不超过|不高于|不多于|不大于|不得超过|≤|<=|≦)$/
const LESS = /^(?:低于|少于|小于|不足|不满|未满|<)$/
const MORE = /^(?:不得为|超过|超|高于|大于|多于|>)$/
const AT_LEAST = /^(?:不少于|不低于|不小于|不得少于|不得低于|应达到|达到|达|满|已满|须满|至少.{0,2}|≥|>=|≧)$/

/** After one of these the number counts something other than its unit says: 500 万美元. */
const OTHER_MEASURE = /^(?:美元|欧元|港[元币]|日元|英镑|吨|千瓦|平方米|㎡|度|亩|件|台|套|人次|户|箱|标箱)/

/**
 * The first number in half-width words with its unit and comparison. Undefined when there is none, when the words do not compare (共 30 人),
 * or when they hold two comparisons (10—15 %). 以上 and 以下 include the number unless they say 不含 (民法典第一千二百五十九条).
 */
export function statedAmount(words: string): StatedAmount | undefined {
  const match = STATED.exec(words)
  if (!match) return undefined
  const [whole, before = '', digits = '', unit = '', early, after = '', late] = match
  const rest = words.slice(match.index + whole.length)
  // 不得高于, 不能少于: read without the negation, the words would mean the opposite.
  if (/(?:[不未没]|没有|不[得能可应宜])$/.test(words.slice(0, match.index))) return undefined
  if (OTHER_MEASURE.test(rest)) return undefined
  if (
    /\d|[一二三四五六七八九十]{1,3}(?:万|亿|人|年|%)/.test(rest) ||
    /\d\s*[-—~至]\s*$/.test(words.slice(0, match.index))
  )
    return undefined
  const value = toNumber(digits, unit)
  const is = comparisonOf(before, after, early ?? late)
  return value === undefined || is === undefined ? undefined : { is, value, unit: unit.replace('％', '%') }
}

function comparisonOf(before: string, after: string, bounds: string | undefined): Comparison | undefined {
  const without = bounds === '不含'
  if (/以上$/.test(after))
    return LESS.test(before) || AT_MOST.test(before)
      ? undefined
      : without || MORE.test(before)
        ? 'more_than'
        : 'at_least'
  if (/以下$|以内|之内/.test(after))
    return MORE.test(before) || AT_LEAST.test(before)
      ? undefined
      : without || LESS.test(before)
        ? 'less_than'
        : 'at_most'
  if (AT_LEAST.test(before)) return 'at_least'
  if (AT_MOST.test(before)) return 'at_most'
  // 小于5000万元(含) includes it.
  if (MORE.test(before)) return bounds === '含' ? 'at_least' : 'more_than'
  return LESS.test(before) ? (bounds === '含' ? 'at_most' : 'less_than') : undefined
}

function toNumber(digits: string, unit: string): number | undefined {
  const plain = /^[\d.]/.test(digits) ? Number(digits) : hanNumber(digits.replace(/两/g, '二'))
  if (plain === undefined || !Number.isFinite(plain)) return undefined
  if (/^亿/.test(unit)) return plain * 100_000_000
  if (/^千万/.test(unit)) return plain * 10_000_000
  if (/^万/.test(unit)) return plain * 10_000
  return /[%％]/.test(unit) ? plain / 100 : plain
}
