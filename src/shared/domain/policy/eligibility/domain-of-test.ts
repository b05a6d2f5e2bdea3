import { dayNumber } from '@/shared/domain/time/days'
import { factSpec, sharedFact } from './facts'
import { latestSince } from './full-day'
import type { Condition, Rule } from './rule'

/** A condition (`wanted`) or its opposite that has to hold in one of the cases of a rule. */
export interface Demand {
  condition: Condition
  wanted: boolean
}

/** A span of numbers or days. An end is included unless it is open. */
export interface Span {
  low: number
  high: number
  lowOpen: boolean
  highOpen: boolean
  /** Only whole numbers count. */
  whole: boolean
}

const EVERYTHING: Span = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false, whole: false }

/** The values that meet a demand on a number or a day; undefined for other demands. */
export function wantedSpan({ condition, wanted }: Demand, today: number): Span | undefined {
  switch (condition.test) {
    case 'number':
    case 'sum':
    case 'ratio':
    case 'growth': {
      const above = (condition.is === 'at_least' || condition.is === 'more_than') === wanted
      const open = (condition.is === 'more_than' || condition.is === 'less_than') === wanted
      const limit = condition.test === 'growth' ? condition.rate : condition.value
      return above
        ? { ...EVERYTHING, low: limit, lowOpen: open }
        : { ...EVERYTHING, high: limit, highOpen: open }
    }
    case 'day': {
      const day = dayNumber(condition.on) ?? Number.NaN
      const after = (condition.is === 'on_or_after') === wanted
      return after
        ? { ...EVERYTHING, low: day, lowOpen: !wanted, whole: true }
        : { ...EVERYTHING, high: day, highOpen: !wanted, whole: true }
    }
    case 'elapsed': {
      const since = latestSince(today, condition)
      const early = (condition.is === 'at_least') === wanted
      return early
        ? { ...EVERYTHING, high: since, highOpen: !wanted, whole: true }
        : { ...EVERYTHING, low: since, lowOpen: !wanted, whole: true }
    }
    case 'today': {
      if (!wanted) return undefined
      const low = condition.from === undefined ? -Infinity : (dayNumber(condition.from) ?? -Infinity)
      const high = condition.until === undefined ? Infinity : (dayNumber(condition.until) ?? Infinity)
      return { ...EVERYTHING, low, high, whole: true }
    }
    default:
      return undefined
  }
}

/** All values that the fact can hold: counts, money and shares are not negative, shares are at most 1. */
export function naturalSpan(condition: Condition, rule: Rule): Span {
  if (condition.test === 'sum' || condition.test === 'ratio') return { ...EVERYTHING, low: 0 }
  if (condition.test === 'growth') return { ...EVERYTHING, low: -1 }
  const kind = condition.test === 'number' ? factSpec(condition.fact, rule.facts)?.kind : undefined
  if (kind === 'share') return { ...EVERYTHING, low: 0, high: 1 }
  if (kind === 'count') return { ...EVERYTHING, low: 0, whole: true }
  return kind === 'money' ? { ...EVERYTHING, low: 0 } : EVERYTHING
}

export function isEmpty({ low, high, lowOpen, highOpen, whole }: Span): boolean {
  if (!whole) return low > high || (low === high && (lowOpen || highOpen))
  const first = lowOpen ? Math.floor(low) + 1 : Math.ceil(low)
  const last = highOpen ? Math.ceil(high) - 1 : Math.floor(high)
  return first > last
}

export function intersect(a: Span, b: Span): Span {
  const lowFrom = a.low > b.low || (a.low === b.low && a.lowOpen) ? a : b
  const highFrom = a.high < b.high || (a.high === b.high && a.highOpen) ? a : b
  return {
    low: lowFrom.low,
    lowOpen: lowFrom.lowOpen,
    high: highFrom.high,
    highOpen: highFrom.highOpen,
    whole: a.whole || b.whole,
  }
}

/** True when the fact holds a single code or choice, so that two demanded lists must have a value in common. */
export function isSingle(condition: Condition, rule: Rule): boolean {
  if (condition.test !== 'among') return false
  const kind = sharedFact(condition.fact)?.kind ?? factSpec(condition.fact, rule.facts)?.kind
  return kind === 'choice' || kind === 'code'
}
