import type { Demand } from '../domain-of-test'
import type { EnterpriseProfile, FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import type { Condition } from '../rule'
import { naturalRange } from '../sides'
import { lastYear, type YearPlace } from '../years'
import { alternativesOf, isJoint, placeOf, type AmountInequality } from './amount-demands'
import { isFixed } from './fixed'
import type { Outlook } from './outlook'

/** An amount that joint demands are about: where its value is told, and what it can be at all. */
export interface PlannedAmount {
  key: FactKey
  /** Each of them says the value; none says that it is told plainly or not at all. */
  places: readonly (YearPlace | undefined)[]
  /** Nothing that the enterprise does changes it. */
  fixed: boolean
  low: number
  high: number
}

/** The amounts by their places in the plan, with how often each counts. */
export interface PlannedInequality {
  at: readonly number[]
  times: readonly number[]
  limit: number
  strict: boolean
}

export interface PlannedDemand {
  demand: Demand
  /** The amounts that it is about, by their places. */
  about: readonly number[]
  /** The ways in which it holds: in each every inequality has to. */
  ways: readonly (readonly PlannedInequality[])[]
}

/** Amounts that demands connect, with those demands. */
export interface PlannedPart {
  amounts: readonly PlannedAmount[]
  /** Joint ones first. */
  demands: readonly PlannedDemand[]
}

/** What demands that join several amounts say, in parts that have nothing to do with each other. */
export interface JointPlan {
  keys: ReadonlySet<FactKey>
  parts: readonly PlannedPart[]
}

/**
 * The plan of demands of which some join several amounts; undefined where none does. Rules are values: it is made once for each case of a rule
 * and the years of which one asks, unless it depends on who asks.
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

/** A mean goes by the years in which the enterprise was there; what a rule says of its own facts another one may say otherwise. */
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

/** Amounts that no demand connects have nothing to do with each other. */
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
