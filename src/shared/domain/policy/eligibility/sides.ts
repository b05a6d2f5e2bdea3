import { FACTS, factKind, sharedFact, type EnterpriseProfile, type FactKey, type FactName } from './facts'
import { growthYears, yearsThere } from './facts-of-test'
import { knownNumber } from './known'
import type { Comparison, Test, YearSpan } from './rule'
import type { Verdict } from './verdict'
import { rememberLatest } from './latest'
import { placeValue, spanPlaces, spanYears, yearValue, type YearPlace } from './years'

/** The values that an amount can have; both ends are equal where it is known. */
interface Range {
  low: number
  high: number
}

/** A comparison of two amounts. `base` is the divisor of a growth or ratio: the comparison is unmet unless it is more than zero. */
interface Sides {
  left: Range
  is: Comparison
  right: Range
  base?: Range
}

type AmountTest = Extract<Test, { test: 'number' | 'compare' | 'growth' | 'sum' | 'ratio' }>

const AT = (value: number): Range => ({ low: value, high: value })
const ANYTHING: Range = { low: -Infinity, high: Infinity }
const NOTHING_OR_MORE: Range = { low: 0, high: Infinity }
const SHARE: Range = { low: 0, high: 1 }

/** Both sides of a test on amounts. An unknown amount has the range of its possible values. `today` in days since 1970-01-01. */
export function sidesOf(test: AmountTest, profile: EnterpriseProfile, today: number): Sides {
  const { is } = test
  switch (test.test) {
    case 'number':
      return { left: rangeOf(profile, test.fact), is, right: AT(test.value) }
    case 'compare':
      return { left: rangeOf(profile, test.fact), is, right: rangeOf(profile, test.than) }
    case 'growth': {
      const [year, base] = growthYears(test, today)
      const former = rangeOfYear(profile, test.fact, base, today)
      const factor = growthFactor(test)
      return {
        left: rangeOfYear(profile, test.fact, year, today),
        is,
        right: scaled(former, factor),
        base: former,
      }
    }
    case 'sum': {
      const count = test.mean ? yearsThere(profile, spanYears(test, today)) : 1
      return { left: total(profile, test.fact, test, today), is, right: AT(test.value * count) }
    }
    case 'ratio': {
      const whole = total(profile, test.whole, test, today)
      return {
        left: total(profile, test.part, test, today),
        is,
        right: scaled(whole, test.value),
        base: whole,
      }
    }
  }
}

/** The factor by which the later year is compared with the earlier year. */
export function growthFactor({ rate, over, yearly }: Extract<Test, { test: 'growth' }>): number {
  return yearly ? (1 + rate) ** over : 1 + rate
}

/** The sum (or mean), ratio or growth (0.1 is 10 % more) that a test compares; undefined while a part of it is unknown or its base is not positive. */
export function knownFigure(
  test: Extract<Test, { test: 'growth' | 'sum' | 'ratio' }>,
  profile: EnterpriseProfile,
  today: number,
): number | undefined {
  const { left, base } = sidesOf(test, profile, today)
  if (left.low !== left.high || (base && base.low !== base.high)) return undefined
  if (test.test === 'sum')
    return test.mean ? left.low / yearsThere(profile, spanYears(test, today)) : left.low
  if (!base || base.low <= 0) return undefined
  const times = left.low / base.low
  if (test.test === 'ratio') return times
  return (test.yearly ? times ** (1 / test.over) : times) - 1
}

/** The answer that all possible values of the sides give; `unknown` where they give different ones. */
export function comparedSides({ left, is, right, base }: Sides): Verdict {
  if (base && base.high <= 0) return 'unmet'
  const open = base !== undefined && base.low <= 0
  const best = closest(left, is, right)
  // A base of zero counts as unmet. Where the best case lies at such a base, it can only be approached, so the comparison is strict.
  const strict = open && best.right === right.low && right.low <= 0 && right.low < right.high
  if (!holds(best.left, strict ? strictly(is) : is, best.right)) return 'unmet'
  const worst = farthest(left, is, right)
  return !open && holds(worst.left, is, worst.right) ? 'met' : 'unknown'
}

/** Compares two values. Values that differ only by the rounding of floating-point arithmetic count as equal. */
export function holds(left: number, is: Comparison, right: number): boolean {
  const apart = Math.abs(left - right)
  const same =
    apart === 0 ||
    left === right ||
    (apart < Infinity && apart <= 1e-12 * Math.max(Math.abs(left), Math.abs(right)))
  switch (is) {
    case 'at_least':
      return same || left > right
    case 'more_than':
      return !same && left > right
    case 'at_most':
      return same || left < right
    case 'less_than':
      return !same && left < right
  }
}

/** Every value that a fact can have: the known value, or all that its kind allows. */
function rangeOf(profile: EnterpriseProfile, key: FactKey): Range {
  const value = knownNumber(profile, key)
  return value === undefined ? naturalRange(key) : AT(value)
}

/** All values that an amount can have: counts, money and shares are not negative, and shares that are not computed are at most 1. */
export function naturalRange(key: FactKey): Range {
  const kind = factKind(key)
  if (kind === 'share') return sharedFact(key)?.from ? NOTHING_OR_MORE : SHARE
  return kind === 'count' || kind === 'money' ? NOTHING_OR_MORE : ANYTHING
}

function rangeOfYear(profile: EnterpriseProfile, fact: FactName, year: number, today: number): Range {
  const value = yearValue(profile, fact, year, today)
  return value === undefined ? NOTHING_OR_MORE : AT(value)
}

function total(profile: EnterpriseProfile, fact: FactName, span: YearSpan, today: number): Range {
  if (!FACTS[fact].yearly) return rangeOf(profile, fact)
  const places = spanPlaces(fact, span, today)
  const totals = totalsOf(profile)
  let known = totals.get(places)
  if (!known) totals.set(places, (known = totalOf(profile, places)))
  return known
}

/** Cached, because conditions of tiers ask for the same totals again. */
const totalsOf = rememberLatest((_profile: EnterpriseProfile) => new Map<readonly YearPlace[], Range>())

function totalOf(profile: EnterpriseProfile, places: readonly YearPlace[]): Range {
  let low = 0
  let high = 0
  for (const place of places) {
    const value = placeValue(profile, place)
    low += value ?? NOTHING_OR_MORE.low
    high += value ?? NOTHING_OR_MORE.high
  }
  return { low, high }
}

function scaled({ low, high }: Range, by: number): Range {
  const times = (value: number) => (by === 0 ? 0 : value * by)
  return by < 0 ? { low: times(high), high: times(low) } : { low: times(low), high: times(high) }
}

function closest(left: Range, is: Comparison, right: Range) {
  return is === 'at_least' || is === 'more_than'
    ? { left: left.high, right: right.low }
    : { left: left.low, right: right.high }
}

function farthest(left: Range, is: Comparison, right: Range) {
  return is === 'at_least' || is === 'more_than'
    ? { left: left.low, right: right.high }
    : { left: left.high, right: right.low }
}

function strictly(is: Comparison): Comparison {
  return is === 'at_least' ? 'more_than' : is === 'at_most' ? 'less_than' : is
}
