import { intersect, isEmpty, isSingle, naturalSpan, wantedSpan, type Demand } from './domain-of-test'
import { quantityOf } from './completions'
import { sharedFact } from './facts'
import type { Comparison, Condition, Rule } from './rule'

type Among = Extract<Condition, { test: 'among' }>
type Compare = Extract<Condition, { test: 'compare' }>

/** True when no enterprise at all can meet the demand. */
export function isImpossible(demand: Demand, rule: Rule, today: number): boolean {
  const { condition, wanted } = demand
  if (condition.test === 'among') {
    if (wanted) return condition.values.length === 0 || isTooMuch(condition, rule)
    return condition.every === true && condition.values.length === 0
  }
  if (condition.test === 'compare')
    return condition.fact === condition.than && isStrict(condition.is) === wanted
  const span = wantedSpan(demand, today)
  return span !== undefined && isEmpty(intersect(span, naturalSpan(condition, rule)))
}

/** True when no enterprise can meet both demands. Days are compared as of `today`. */
export function conflict(a: Demand, b: Demand, rule: Rule, today: number): boolean {
  const [left, right] = [a.condition, b.condition]
  if (left.test === 'today' || right.test === 'today') {
    return left.test === right.test && spansConflict(a, b, rule, today)
  }
  if (left.test === 'compare' && right.test === 'compare') return comparesConflict(a, b, left, right)
  if (isOverYears(left) || isOverYears(right))
    return sameFigure(left, right) && spansConflict(a, b, rule, today)
  if (left.fact !== right.fact) return false
  if (left.test === 'flag' && right.test === 'flag')
    return (left.value === a.wanted) !== (right.value === b.wanted)
  if (left.test === 'among' && right.test === 'among') return amongConflict([a, left], [b, right], rule)
  return spansConflict(a, b, rule, today)
}

type OverYears = Extract<Condition, { test: 'growth' | 'sum' | 'ratio' }>

function isOverYears(condition: Condition): condition is OverYears {
  return condition.test === 'growth' || condition.test === 'sum' || condition.test === 'ratio'
}

/** True for the same sum, ratio or growth of the same years, if both are a mean (or yearly) or neither is. */
function sameFigure(left: Condition, right: Condition): boolean {
  const mean = (one: Condition) => one.test === 'sum' && one.mean === true
  const yearly = (one: Condition) => one.test === 'growth' && one.yearly === true
  return (
    quantityOf(left) === quantityOf(right) && mean(left) === mean(right) && yearly(left) === yearly(right)
  )
}

function spansConflict(a: Demand, b: Demand, rule: Rule, today: number): boolean {
  const [left, right] = [wantedSpan(a, today), wantedSpan(b, today)]
  if (!left || !right) return false
  return isEmpty(intersect(intersect(left, right), naturalSpan(a.condition, rule)))
}

/** A single fact cannot hold several different values at once. */
function isTooMuch(condition: Among, rule: Rule): boolean {
  if (condition.every !== true || !isSingle(condition, rule)) return false
  return condition.values.some((one) => condition.values.some((other) => apart(one, other, condition)))
}

type AmongDemand = readonly [demand: Demand, condition: Among]

function amongConflict([a, left]: AmongDemand, [b, right]: AmongDemand, rule: Rule): boolean {
  const single = isSingle(left, rule)
  if (a.wanted && b.wanted) {
    return single && left.values.every((one) => right.values.every((other) => apart(one, other, left)))
  }
  if (a.wanted === b.wanted) return false
  const [wanted, excluded] = a.wanted ? [left, right] : [right, left]
  const covered = (value: string) => excluded.values.some((other) => covers(other, value, left))
  if (excluded.every === true && !single) {
    return wanted.every === true && excluded.values.every((value) => wanted.values.includes(value))
  }
  return wanted.every === true && !single ? wanted.values.some(covered) : wanted.values.every(covered)
}

/**
 * Ids of demands on one choice or code that together leave no value: others rule out every value that one of them asks for. Undefined when a
 * value is left.
 */
export function jointClash(demands: readonly Demand[], rule: Rule): string[] | undefined {
  for (const { condition, wanted } of demands) {
    if (condition.test !== 'among' || !wanted || !isSingle(condition, rule)) continue
    const others = demands.filter((other) => other.condition.id !== condition.id && isAbout(other, condition))
    const blocking = condition.values.map((value) => others.find((other) => rulesOut(other, value)))
    if (blocking.includes(undefined)) continue
    return [...new Set([condition.id, ...blocking.flatMap((other) => (other ? [other.condition.id] : []))])]
  }
  return undefined
}

function isAbout({ condition }: Demand, other: Among): boolean {
  return condition.test === 'among' && condition.fact === other.fact
}

function rulesOut({ condition, wanted }: Demand, value: string): boolean {
  if (condition.test !== 'among') return false
  if (wanted) return condition.values.every((other) => apart(other, value, condition))
  return condition.values.some((other) => covers(other, value, condition))
}

function isCode(condition: Among): boolean {
  return sharedFact(condition.fact)?.kind === 'code'
}

function covers(outer: string, inner: string, condition: Among): boolean {
  return isCode(condition) ? inner.startsWith(outer) : inner === outer
}

function apart(one: string, other: string, condition: Among): boolean {
  return !covers(one, other, condition) && !covers(other, one, condition)
}

function isStrict(is: Comparison): boolean {
  return is === 'more_than' || is === 'less_than'
}

/** Whether a comparison accepts a value that is less, equal or more. */
const LETS: Readonly<Record<Comparison, readonly [less: boolean, equal: boolean, more: boolean]>> = {
  at_least: [false, true, true],
  more_than: [false, false, true],
  at_most: [true, true, false],
  less_than: [true, false, false],
}

function comparesConflict(a: Demand, b: Demand, left: Compare, right: Compare): boolean {
  const same = left.fact === right.fact && left.than === right.than
  const crossed = left.fact === right.than && left.than === right.fact
  if (!same && !crossed) return false
  const of = (is: Comparison, wanted: boolean) => LETS[is].map((lets) => lets === wanted)
  const first = of(left.is, a.wanted)
  const second = of(right.is, b.wanted)
  if (crossed) second.reverse()
  return first.every((lets, index) => !lets || second[index] !== true)
}
