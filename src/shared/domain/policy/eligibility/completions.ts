import { dayNumber, dayText } from '@/shared/domain/time/days'
import type { Answers } from './answers'
import { answerTest } from './ask'
import { factSpec, type FactKey, type FactKind, type FactValue } from './facts'
import { latestSince } from './full-day'
import { ruleConditions, type Condition, type RuleNode } from './rule'
import { holds, naturalRange } from './sides'
import type { Verdict } from './verdict'

const CHOICES_MAX = 8
const CODES_MAX = 40
/** A region or industry that no condition names: after a code, the rest of what the code contains; alone, anything outside all named codes. */
export const ELSEWHERE = '~'
/** Groups of a rule's conditions that ask about the same. They depend on the rule alone; most rules have none. */
const candidatesByNode = new WeakMap<RuleNode, readonly (readonly Condition[])[]>()

/** Groups of two or more unknown conditions that ask about the same fact, or the same figure over years. */
export function sharedQuantities(node: RuleNode, answers: Answers): readonly (readonly Condition[])[] {
  let candidates = candidatesByNode.get(node)
  if (!candidates) candidatesByNode.set(node, (candidates = groupsOf(node)))
  if (candidates.length === 0) return candidates
  return candidates
    .map((group) => {
      const open = group.filter((condition) => answers(condition) === 'unknown')
      // Return the group itself where all of it is open, because `patternsByGroup` is keyed by the group.
      return open.length === group.length ? group : open
    })
    .filter((group) => group.length > 1)
}

function groupsOf(node: RuleNode): (readonly Condition[])[] {
  const groups = new Map<string, Condition[]>()
  for (const condition of ruleConditions(node)) {
    const quantity = quantityOf(condition)
    if (quantity !== undefined) groups.set(quantity, [...(groups.get(quantity) ?? []), condition])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A text for what a condition asks about, equal for conditions that ask about the same; undefined for a test of the day of asking. */
export function quantityOf(condition: Condition): string | undefined {
  if ('fact' in condition && !('over' in condition) && !('years' in condition) && !('than' in condition))
    return condition.fact
  let quantity = quantities.get(condition)
  if (quantity === undefined) {
    quantity = sayQuantity(condition)
    if (quantity !== undefined) quantities.set(condition, quantity)
  }
  return quantity
}

/** Texts of conditions on several amounts. Cached, because rules are immutable. */
const quantities = new WeakMap<Condition, string>()

function sayQuantity(condition: Condition): string | undefined {
  switch (condition.test) {
    case 'today':
      return undefined
    case 'compare':
      return `${condition.fact}|${condition.than}`
    case 'growth':
      return `growth|${condition.fact}|${condition.to ?? ''}|${condition.over}`
    case 'sum':
      return `sum|${condition.fact}|${condition.to ?? ''}|${condition.years}`
    case 'ratio':
      return `ratio|${condition.part}|${condition.whole}|${condition.to ?? ''}|${condition.years}`
    default:
      return condition.fact
  }
}

/** Each combination of answers that conditions on the same quantity can give together on a day, without repetition. */
export function patternsOf(conditions: readonly Condition[], today: number): readonly (readonly Verdict[])[] {
  const known = patternsByGroup.get(conditions)
  if (known?.today === today) return known.patterns
  const patterns = new Map<string, readonly Verdict[]>()
  for (const pattern of everyPattern(conditions, today)) patterns.set(pattern.join(), pattern)
  const found = [...patterns.values()]
  patternsByGroup.set(conditions, { today, patterns: found })
  return found
}

/** Cached by group: the patterns are the same for every enterprise. */
const patternsByGroup = new WeakMap<
  readonly Condition[],
  { today: number; patterns: readonly (readonly Verdict[])[] }
>()

function everyPattern(conditions: readonly Condition[], today: number): (readonly Verdict[])[] {
  const [first] = conditions
  if (!first || first.test === 'today') return []
  if (first.test === 'compare') return amountPatterns(conditions, { points: [-1, 0, 1], open: [] })
  if (first.test === 'growth' || first.test === 'sum' || first.test === 'ratio')
    return amountPatterns(conditions, pointsOf(conditions))
  const { fact } = first
  // All of them ask about this fact alone.
  return valuesOf(fact, conditions, today).map((value) =>
    conditions.map((condition) => answerTest(condition, { [fact]: value }, today)),
  )
}

/** `points`: amounts at, between, below and above the limits of the conditions. A non-empty `open`: the base may be zero, and all are then unmet. */
interface Points {
  points: readonly number[]
  open: readonly Verdict[]
}

function amountPatterns(conditions: readonly Condition[], { points, open }: Points): (readonly Verdict[])[] {
  const ways = points.map((point) => conditions.map((condition) => answerAt(condition, point)))
  return open.length > 0 ? [...ways, conditions.map(() => 'unmet' as const)] : ways
}

function pointsOf(conditions: readonly Condition[]): Points {
  const limits = conditions.map(limitOf).sort((a, b) => a - b)
  const between = limits.map((limit, index) => (limit + (limits[index + 1] ?? limit + 2)) / 2)
  const sums = conditions[0]?.test === 'sum'
  const points = [(limits[0] ?? 0) - 1, ...limits, ...between].filter((point) => point >= 0)
  return { points: [0, ...points], open: sums ? [] : ['unmet'] }
}

/** The value of the quantity at which a condition turns. */
function limitOf(condition: Condition): number {
  if (condition.test === 'growth')
    return condition.yearly ? (1 + condition.rate) ** condition.over : 1 + condition.rate
  if (condition.test === 'sum' || condition.test === 'ratio') return condition.value
  return 0
}

function answerAt(condition: Condition, point: number): Verdict {
  if (condition.test === 'today' || !('is' in condition)) return 'unknown'
  if (condition.is === 'on_or_after' || condition.is === 'on_or_before') return 'unknown'
  // A mean and a plain sum of the same years do not turn at the same point.
  if (condition.test === 'sum' && condition.mean) return 'unknown'
  return holds(point, condition.is, limitOf(condition)) ? 'met' : 'unmet'
}

/** Values of an unknown fact that produce every combination of answers that the conditions can give; empty where the values cannot be listed. */
export function valuesOf(
  fact: FactKey,
  conditions: readonly Condition[],
  today: number,
  kind = factSpec(fact)?.kind,
): FactValue[] {
  switch (conditions[0]?.test) {
    case 'number':
      return numbersOf(fact, conditions)
    case 'flag':
      return [true, false]
    case 'among':
      return choicesOf(fact, conditions, kind)
    case 'day':
    case 'elapsed':
      return daysOf(conditions, today)
    default:
      return []
  }
}

function numbersOf(fact: FactKey, conditions: readonly Condition[]): FactValue[] {
  const { low, high } = naturalRange(fact)
  const whole = factSpec(fact)?.kind === 'count'
  const limits = conditions.flatMap((condition) => (condition.test === 'number' ? [condition.value] : []))
  const sorted = [...new Set(limits)].sort((a, b) => a - b)
  const points = sorted.flatMap((limit, index) => {
    const next = sorted[index + 1] ?? limit + 2
    return whole ? [Math.ceil(limit) - 1, limit, Math.floor(limit) + 1] : [limit, (limit + next) / 2]
  })
  const ends = [sorted[0] === undefined ? 0 : sorted[0] - 1, low, high].filter(Number.isFinite)
  return [...new Set([...ends, ...points])].filter(
    (point) => point >= low && point <= high && (!whole || Number.isInteger(point)),
  )
}

/**
 * For `choices`, every subset of the named ones. For `choice`, each named one and one other. For `code`, a code in the rest of each named code
 * and one outside all of them. Empty for the size and for more named values than the limits.
 */
function choicesOf(fact: FactKey, conditions: readonly Condition[], kind: FactKind | undefined): FactValue[] {
  const named = [...new Set(conditions.flatMap((one) => (one.test === 'among' ? one.values : [])))]
  if (kind === 'code')
    return named.length > CODES_MAX ? [] : [ELSEWHERE, ...named.map((code) => code + ELSEWHERE)]
  if (fact === 'size' || named.length > CHOICES_MAX) return []
  if (kind === 'choice') return [...named, '']
  if (kind !== 'choices') return []
  return Array.from({ length: 2 ** named.length }, (_, bits) => named.filter((_name, at) => (bits >> at) & 1))
}

function daysOf(conditions: readonly Condition[], today: number): FactValue[] {
  const turns = conditions.flatMap((one) => {
    if (one.test === 'elapsed') return [latestSince(today, one)]
    return one.test === 'day' ? [dayNumber(one.on) ?? today] : []
  })
  // A month has 28 to 31 days, so the answer may turn a few days before or after the computed day.
  const near = [...turns, today].flatMap((day) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((by) => day + by))
  return [null, ...[...new Set(near)].map(dayText)]
}
