import type { Demand } from '../domain-of-test'
import type { EnterpriseProfile, FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import type { Condition } from '../rule'
import { naturalRange } from '../sides'
import { lastYear, type YearPlace } from '../years'
import { alternativesOf, isJoint, placeOf, type AmountInequality } from './amount-demands'
import { isFixed } from './fixed'
import type { Outlook } from './outlook'

/** An amount of joint demands, with the keys under which its value may be told and its bounds. */
export interface PlannedAmount {
  key: FactKey
  /** One for each demand, the first with a value counts; undefined: the value is told under `key` or not at all. */
  places: readonly (YearPlace | undefined)[]
  /** The enterprise can do nothing to change it. */
  fixed: boolean
  low: number
  high: number
}

/** The sum of `times` × amount is at most `limit`; `strict`: below it. `at` has the positions of the amounts in the part. */
export interface PlannedInequality {
  at: readonly number[]
  times: readonly number[]
  limit: number
  strict: boolean
}

export interface PlannedDemand {
  demand: Demand
  /** The amounts that the demand is about, by their positions in the part. */
  about: readonly number[]
  /** The alternative ways in which the demand holds. In a way, every inequality has to hold. */
  ways: readonly (readonly PlannedInequality[])[]
}

/** Amounts that demands connect, with those demands. */
export interface PlannedPart {
  amounts: readonly PlannedAmount[]
  /** Joint demands come first. */
  demands: readonly PlannedDemand[]
}

/** The joint demands of a case with the plain demands on their amounts, split into parts that share no amount. `keys`: all these amounts. */
export interface JointPlan {
  keys: ReadonlySet<FactKey>
  parts: readonly PlannedPart[]
}

/**
 * The plan of the demands of a case; undefined where none of them joins several amounts. Cached for each case and the years of asking, unless it
 * depends on the enterprise or on facts of the rule's own.
 */
export function jointPlan(demands: readonly Demand[], outlook: Outlook): JointPlan | undefined {
  const last = lastYear(outlook.on)
  const lastOfToday = lastYear(outlook.today)
  const known = plans.get(demands)
  if (known && known.last === last && known.lastOfToday === lastOfToday) return known.plan
  const plan = demands.some(({ condition }) => isJoint(condition)) ? makePlan(demands, outlook) : undefined
  if (!demands.some(({ condition }) => dependsOnWho(condition, outlook.on)))
    plans.set(demands, { last, lastOfToday, plan })
  return plan
}

const plans = new WeakMap<
  readonly Demand[],
  { last: number; lastOfToday: number; plan: JointPlan | undefined }
>()

/** A mean depends on the years in which the enterprise existed. A custom fact depends on the rule, and rules share their conditions. */
function dependsOnWho(condition: Condition, on: number): boolean {
  if (!isJoint(condition)) return false
  return (
    (condition.test === 'sum' && condition.mean === true) ||
    factsOfTest(condition, on).some((key) => key.startsWith('custom:'))
  )
}

function makePlan(demands: readonly Demand[], outlook: Outlook): JointPlan {
  const joint = demands.filter(({ condition }) => isJoint(condition))
  const groups = connectedKeys(joint, outlook.on)
  const amounts = plannedAmounts(joint, outlook)
  return {
    keys: new Set(amounts.map(({ key }) => key)),
    parts: groups.map((keys) => {
      const about = [...joint, ...demands.filter(({ condition }) => !isJoint(condition))].filter(
        ({ condition }) => keysOf(condition, outlook.on).some((key) => keys.has(key)),
      )
      return plannedPart(
        amounts.filter(({ key }) => keys.has(key)),
        about,
        outlook,
      )
    }),
  }
}

/** The groups of amounts that joint demands connect, directly or through others. */
function connectedKeys(joint: readonly Demand[], on: number): readonly ReadonlySet<FactKey>[] {
  let groups: Set<FactKey>[] = []
  for (const { condition } of joint) {
    const group = new Set(factsOfTest(condition, on))
    const apart = groups.filter((other) => ![...other].some((key) => group.has(key)))
    for (const other of groups) if (!apart.includes(other)) for (const key of other) group.add(key)
    groups = [...apart, group]
  }
  return groups
}

function plannedAmounts(joint: readonly Demand[], { rule, on, today }: Outlook): readonly PlannedAmount[] {
  const amounts = new Map<FactKey, PlannedAmount>()
  for (const { condition } of joint) {
    if (!isJoint(condition)) continue
    for (const key of factsOfTest(condition, on)) {
      const before = amounts.get(key)
      const { low, high } = naturalRange(key)
      amounts.set(key, {
        key,
        places: [...(before?.places ?? []), placeOf(condition, key, on)],
        fixed: isFixed(key, condition, rule, today) && (before?.fixed ?? true),
        low,
        high,
      })
    }
  }
  return [...amounts.values()]
}

function plannedPart(
  amounts: readonly PlannedAmount[],
  demands: readonly Demand[],
  { profile, on }: Outlook,
): PlannedPart {
  const placeOfKey = new Map(amounts.map(({ key }, at) => [key, at]))
  return {
    amounts,
    demands: demands.map((demand) => ({
      demand,
      about: keysOf(demand.condition, on).flatMap((key) => placeOfKey.get(key) ?? []),
      ways: waysOf(demand, profile, on).map((inequalities) =>
        inequalities.map(({ terms, limit, strict }) => ({
          at: [...terms.keys()].map((key) => placeOfKey.get(key) ?? 0),
          times: [...terms.values()],
          limit,
          strict,
        })),
      ),
    })),
  }
}

/** The amounts that a demand of a plan is about. */
function keysOf(condition: Condition, on: number): readonly FactKey[] {
  if (isJoint(condition)) return factsOfTest(condition, on)
  return condition.test === 'number' ? [condition.fact] : []
}

function waysOf(
  { condition, wanted }: Demand,
  profile: EnterpriseProfile,
  on: number,
): readonly (readonly AmountInequality[])[] {
  if (isJoint(condition)) return alternativesOf({ condition, wanted }, profile, on)
  if (condition.test !== 'number') return [[]]
  const above = (condition.is === 'at_least' || condition.is === 'more_than') === wanted
  const strict = (condition.is === 'more_than' || condition.is === 'less_than') === wanted
  const by = above ? -1 : 1
  return [[{ terms: new Map([[condition.fact, by]]), limit: by * condition.value, strict }]]
}
