import type { Comparison, Test } from '../rule'
import type { SentenceUnit } from './sentence-units'

/** At least so many of these tests. */
interface SomeTests {
  atLeast: number
  of: readonly Test[]
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  more_than: 'at_most',
  at_most: 'more_than',
  less_than: 'at_least',
}

/**
 * Two neighbours that form one condition: 高新技术企业,或营业收入4亿元以上; 收入小于5000万元的企业,比例不低于5%; 除高新技术企业外,成立满两年. Each has
 * to say exactly one thing, but a tier may be a range; undefined otherwise. `read` gives the tests of plain words that say nothing else.
 */
export function readJoined(
  [first, second]: readonly [string, string],
  joins: NonNullable<SentenceUnit['joins']>,
  read: (words: string) => readonly Test[],
): SomeTests | undefined {
  if (joins === 'tier' && !/的(?:企业|单位|主体)?$/.test(first)) return undefined
  const named = read(joins === 'either' ? first : namedFirst(first))
  const [one, ...more] = named
  const [other, ...others] = read(second.replace(/^(?:或者?|要么)/, ''))
  if (!one || !other || others.length > 0) return undefined
  if (joins !== 'tier') return more.length > 0 ? undefined : { atLeast: 1, of: [one, other] }
  // An enterprise outside the range of the tier is not asked: turn round each end of the range.
  const outside = named.flatMap((each) => (each.test === 'number' ? [{ ...each, is: TURNED[each.is] }] : []))
  return outside.length === named.length && other.test !== 'among'
    ? { atLeast: 1, of: [...outside, other] }
    : undefined
}

/** The enterprises that the first neighbour names: 除高新技术企业外, 收入小于5000万元的企业. */
function namedFirst(words: string): string {
  return words.replace(/^除(.{1,20}?)(?:以外|之外|外)$/, '$1').replace(/的(?:企业|单位|主体)?$/, '')
}

/** 发明专利3件以上或软件著作权10项以上: each side has to say exactly one thing. */
export function readEither(words: string, read: (words: string) => readonly Test[]): SomeTests | undefined {
  const sides = words.split(/或者?/)
  const [first, second] = sides
  return sides.length === 2 && first && second && /\d/.test(first) && /\d/.test(second)
    ? readJoined([first, second], 'either', read)
    : undefined
}

/** 中小微企业、个体工商户: a company of that size, or no company at all. */
export function readKindsOfTrader(
  words: string,
  read: (words: string) => readonly Test[],
): SomeTests | undefined {
  const [, company = ''] = /^(.{2,14}企业)(?:、|和|及|与|或者?|以及)个体(?:工商)?户$/.exec(words) ?? []
  const [size, ...more] = company === '' ? [] : read(company)
  return size?.test === 'among' && size.fact === 'size' && more.length === 0
    ? { atLeast: 1, of: [size, { test: 'among', fact: 'legalForm', values: ['household'] }] }
    : undefined
}

const SMALL_LAYOFF =
  /^(?:对?参保职工(?:人数)?)?(\d{1,4})人(?:\(含\))?及?以下的?(?:参保)?(?:企业|单位|用人单位)的?裁员率不(?:高于|超过)(?:参保职工总数的?)?(\d{1,2})%的?$/

/** 30人(含)以下的参保企业裁员率不高于参保职工总数20%: a softer limit for small enterprises. `others` asks `test` of the others. */
export function readSmallLayoff(
  words: string,
): { small: SomeTests; others: (test: Test) => SomeTests } | undefined {
  const [, staff, rate] = SMALL_LAYOFF.exec(words) ?? []
  if (staff === undefined || rate === undefined) return undefined
  const size = { test: 'number', fact: 'insuredStaff', value: Number(staff) } as const
  const least: Test = { test: 'number', fact: 'layoffShare', is: 'at_most', value: Number(rate) / 100 }
  return {
    small: { atLeast: 1, of: [{ ...size, is: 'more_than' }, least] },
    others: (test) => ({ atLeast: 1, of: [{ ...size, is: 'at_most' }, test] }),
  }
}
