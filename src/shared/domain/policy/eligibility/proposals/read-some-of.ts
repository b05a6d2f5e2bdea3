import { foldWidth } from '../../document/passage'
import type { Test } from '../rule'

/** At least so many of these tests, and the words before them. */
export interface SomeOf {
  atLeast: number
  of: readonly Test[]
  /** The words before the list, which apply to everybody. */
  before: string
}

/** Opens a list of which some are enough: 符合下列条件之一:, 至少满足以下三项中的两项:. */
const OPENS = /^(.*?[,，])?[^,，]{0,40}(?:之一|任一|任意|其中|中的?|至少|以上|以下)[^,，:：]{0,24}[:：]/
const ITEM = /[;；]|(?=[①-⑳]|[（(][一二三四五六七八九十\d]{1,2}[)）]|(?:^|[^\d.])\d{1,2}[.、](?!\d))/
const NUMBER = /^(?:[①-⑳]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[^\d.]?\d{1,2}[.、])/
const NUMERALS = '一二三四五六七八九'
const ITEMS_MAX = 12

/** A list in one sentence of which some are enough, where each of its parts says exactly one thing. `read` gives the tests of plain words. */
export function readSomeOf(
  period: string,
  plainWords: (words: string) => string,
  read: (words: string) => readonly Test[],
): SomeOf | undefined {
  const opened = OPENS.exec(period)
  if (!opened) return undefined
  const [head, before = ''] = opened
  const said = foldWidth(head.slice(before.length)).replace(/\s/g, '')
  const atLeast = wantedCount(said)
  if (atLeast === undefined || /不得|不予|不能|优先|给予|奖励|材料/.test(said)) return undefined
  const items = period
    .slice(head.length)
    .split(ITEM)
    .map((item) => plainWords(item.trim().replace(NUMBER, '')).replace(/^或者?|[;。,、]$/g, ''))
    .filter((item) => item !== '')
  if (items.length < 2 || items.length > ITEMS_MAX || atLeast > items.length) return undefined
  const of: Test[] = []
  for (const item of items) {
    const [test, ...more] = read(item)
    if (!test || more.length > 0) return undefined
    of.push(test)
  }
  return { atLeast, of, before }
}

/** 之一 is one, 其中两项 and 至少两项 are two. Undefined where words do not say how many. `words` are half-width without blanks. */
export function wantedCount(words: string): number | undefined {
  const said =
    /(?:其中|至少|任意|任)(?:满足|符合|具备)?(?:其中)?(?:的)?([一二两三四五1-5])(?:项|条|个)/.exec(
      words,
    )?.[1] ??
    /中(?:的)?(?:任意|至少)?([一二两三四五1-5])(?:项|条|个)/.exec(words)?.[1] ??
    /(?:以下|下列|下述)(?:条件|要求|指标)?([一二两三四五1-5])(?:项|条|个)(?:及|\(含\)|或)?以上/.exec(
      words,
    )?.[1]
  if (said !== undefined)
    return /\d/.test(said) ? Number(said) : NUMERALS.indexOf(said.replace('两', '二')) + 1
  return /之一|任一|任意一|其一/.test(words) ? 1 : undefined
}

const SIZES: Readonly<Record<string, readonly string[]>> = {
  大型: ['large'],
  中型: ['medium'],
  小型: ['small'],
  微型: ['micro'],
  大中型: ['large', 'medium'],
  中小: ['medium', 'small', 'micro'],
  中小型: ['medium', 'small'],
  中小微: ['medium', 'small', 'micro'],
  小微: ['small', 'micro'],
  小型微型: ['small', 'micro'],
}
const ALL_SIZES = ['large', 'medium', 'small', 'micro']
const OF_SIZE =
  /(大中型|中小微|中小型?|小型微型|小微|大型|中型|小型|微型)企业(?:的)?(?:应|须|需)?(?:为|在)?((?:不低于|不少于|不超过|不高于|高于|低于|超过|达到?|≥|>=)?\d{1,9}(?:\.\d{1,4})?(?:亿元?|万元?|元|人|%)(?:\(含\))?(?:及?以[上下])?)/g

/** 大型企业研发费用不低于2000万元,中小企业不低于300万元: the measured figure stands after the first size. */
const SIZE_FIRST =
  /^((?:大中型|中小微|中小型?|小型微型|小微|大型|中型|小型|微型)企业)([^\d,企]{2,20}?)((?:不低于|不少于|不超过|不高于|高于|低于|超过|达到?|≥|>=)\d{1,9}(?:\.\d{1,4})?(?:亿元?|万元?|元|人|%)(?:\(含\))?(?:及?以[上下])?[,;、](?:大中型|中小微|中小型?|小型微型|小微|大型|中型|小型|微型)企业)/

/** 研发投入大型企业不低于3000万元、中型企业不低于800万元: a condition for each size, as one of two tests: another size, or so much. */
export function readBySize(said: string, read: (words: string) => readonly Test[]): SomeOf[] | undefined {
  const words = said.replace(SIZE_FIRST, '$2$1$3')
  const found = [...words.matchAll(OF_SIZE)]
  const [first] = found
  if (!first || found.length < 2) return undefined
  const about = words.slice(0, first.index).replace(/[,:]$/, '')
  const rest = words.slice(first.index).replace(OF_SIZE, '')
  if (/[^、,;和及]/.test(rest) || about === '') return undefined
  const all: SomeOf[] = []
  for (const [, size = '', amount = ''] of found) {
    const [test, ...more] = read(about + amount)
    const others = ALL_SIZES.filter((each) => !SIZES[size]?.includes(each))
    if (!test || more.length > 0 || others.length === 0) return undefined
    all.push({ atLeast: 1, of: [{ test: 'among', fact: 'size', values: others }, test], before: '' })
  }
  return all
}
