import type { Period } from '@/shared/domain/time/days'
import type { EnterpriseProfile, FactKey, FactName, FactSpec } from './facts'
import type { Verdict } from './verdict'

/** Where a condition comes from. `path` cites the clause as its document numbers it, e.g. 七 or 四（十）. */
export interface ClauseRef {
  documentNumber?: string
  title?: string
  path: string
}

export type Comparison = 'at_least' | 'more_than' | 'at_most' | 'less_than'

/** One question to the profile. Rules are data: these are all the kinds of questions. */
export type Test =
  | { test: 'number'; fact: FactKey; is: Comparison; value: number }
  /** Two facts against each other, e.g. this year's output more than last year's. */
  | { test: 'compare'; fact: FactKey; is: Comparison; than: FactKey }
  /** One of the values, or inside one of them for codes; for a fact that holds several, any or all of them. */
  | { test: 'among'; fact: FactKey; values: readonly string[]; every?: boolean }
  | { test: 'flag'; fact: FactKey; value: boolean }
  | { test: 'day'; fact: FactKey; is: 'on_or_before' | 'on_or_after'; on: string }
  /** The time since a day is at least, or at most, a period. An event that never happened is longer ago than any period. */
  | Elapsed
  /** The day of asking lies in a window, both ends included. */
  | { test: 'today'; from?: string; until?: string }
  | Growth
  | Sum
  | Ratio

/** `wholeYears`: the period counts from the end of the day's year, so that one year covers last year and this year. */
export interface Elapsed {
  test: 'elapsed'
  fact: FactKey
  is: 'at_least' | 'at_most'
  period: Period
  wholeYears?: boolean
}

/** The years that a test looks at: `years` of them, ending with `to`. Without `to` they end with the last full year before the day of asking. */
export interface YearSpan {
  years: number
  to?: number
}

/** Growth of a fact to the year `to` from `over` years before (0.1 is 10 %). `yearly`: `rate` is the average growth of each year, compounded. */
interface Growth {
  test: 'growth'
  fact: FactName
  to?: number
  over: number
  is: Comparison
  rate: number
  yearly?: boolean
}

/** A yearly fact summed over years; `mean`: divided by the number of those years in which the enterprise existed. */
interface Sum extends YearSpan {
  test: 'sum'
  fact: FactName
  is: Comparison
  value: number
  mean?: boolean
}

/** One fact divided by another. Yearly facts are summed over the years: R&D of three years over the revenue of the same years. */
interface Ratio extends YearSpan {
  test: 'ratio'
  part: FactName
  whole: FactName
  is: Comparison
  value: number
}

export type Condition = Test & {
  /** Unique in the rule. */
  id: string
  clause?: ClauseRef
  /** In the publisher's words, where the generated ones do not do. */
  label?: string
}

export type RuleNode =
  | { all: readonly RuleNode[]; label?: string }
  | { any: readonly RuleNode[]; label?: string }
  | { not: RuleNode; label?: string }
  /** At least so many of the nodes: k of n. */
  | { atLeast: number; of: readonly RuleNode[]; label?: string }
  | Condition

/** An enterprise in words and figures, and the answer that the rule must give for it. Run whenever the rule is saved. */
export interface RuleExample {
  name: string
  profile: EnterpriseProfile
  verdict: Verdict
  /** Day of asking, YYYY-MM-DD; absent: the day on which the example runs. */
  on?: string
}

/** A fixed sum in yuan, or so many yuan for each unit of a fact: 0.1 of the R&D spending, 2000 for each of the staff. */
export type AwardSum = { yuan: number } | { times: number; of: FactKey }

/** What an enterprise gets that meets the rule: the sum of the first tier that fits. */
export interface Award {
  tiers: readonly { when?: RuleNode; label?: string; gives: AwardSum }[]
  /** No more than this, in yuan. */
  mostYuan?: number
  /** Awards of the same group exclude each other: an enterprise gets one of them. */
  exclusive?: string
}

/** Who is eligible, as data. */
export interface Rule {
  version: 1
  root: RuleNode
  /** Facts that only this rule asks for, by their `custom:` keys. */
  facts?: Readonly<Record<string, FactSpec>>
  /** Names of the cities and zones that its conditions name, by their codes. The cloud writes them, because a phone may not know the place. */
  places?: Readonly<Record<string, string>>
  /** First and last day on which the rule holds. Before and after them nobody meets it. */
  effective?: { from?: string; until?: string }
  award?: Award
  examples?: readonly RuleExample[]
}

/** The id of the condition that stands for the days on which a rule holds. */
export const EFFECTIVE_ID = '_effective'

/** The root with the days on which the rule holds as its first condition. */
export function effectiveRoot(rule: Rule): RuleNode {
  const { root, effective } = rule
  if (!effective || (effective.from === undefined && effective.until === undefined)) return root
  let whole = wholeRoots.get(rule)
  if (!whole) {
    whole = { all: [{ id: EFFECTIVE_ID, test: 'today', ...effective }, root] }
    wholeRoots.set(rule, whole)
  }
  return whole
}

/** One root for each rule (rules are immutable), because other caches are keyed by nodes and need the same object again. */
const wholeRoots = new WeakMap<Rule, RuleNode>()

export function isCondition(node: RuleNode): node is Condition {
  return 'test' in node
}

/** Children of a group; `not` has one. */
export function ruleChildren(node: Exclude<RuleNode, Condition>): readonly RuleNode[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : 'of' in node ? node.of : [node.not]
}

/** Every condition of the rule in the order in which it is written. */
export function ruleConditions(node: RuleNode): Condition[] {
  return isCondition(node) ? [node] : ruleChildren(node).flatMap(ruleConditions)
}
