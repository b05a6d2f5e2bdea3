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

/** One question to the profile; rules are data, these are all the questions there are. */
export type Test =
  | { test: 'number'; fact: FactKey; is: Comparison; value: number }
  /** Two facts against each other, e.g. this year's output more than last year's. */
  | { test: 'compare'; fact: FactKey; is: Comparison; than: FactKey }
  /** One of the values, or inside one of them for codes; for a fact that holds several, any or all of them. */
  | { test: 'among'; fact: FactKey; values: readonly string[]; every?: boolean }
  | { test: 'flag'; fact: FactKey; value: boolean }
  | { test: 'day'; fact: FactKey; is: 'on_or_before' | 'on_or_after'; on: string }
  /** Time since a day: at least, or at most a period. What never happened is longer ago than any period. */
  | Elapsed
  /** The day of asking lies in a window, both ends included. */
  | { test: 'today'; from?: string; until?: string }
  | Growth
  | Sum
  | Ratio

/** `wholeYears`: the period counts from the end of the day's year, so that one year is the last year and this one. */
export interface Elapsed {
  test: 'elapsed'
  fact: FactKey
  is: 'at_least' | 'at_most'
  period: Period
  wholeYears?: boolean
}

/** The years that a test looks at: so many, the last of them `to`; without it the last full year before the day of asking. */
export interface YearSpan {
  years: number
  to?: number
}

/** A fact of a year against the one `over` years before: more by `rate` (0.1 is 10 %). `yearly`: by so much each year on average (compound). */
interface Growth {
  test: 'growth'
  fact: FactName
  to?: number
  over: number
  is: Comparison
  rate: number
  yearly?: boolean
}

/** A yearly fact summed over years; `mean`: divided by them. */
interface Sum extends YearSpan {
  test: 'sum'
  fact: FactName
  is: Comparison
  value: number
  mean?: boolean
}

/** One fact over another, each summed over the years where it is told for years: R&D of three years over the revenue of the same. */
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
  /** So many of them at least: k of n. */
  | { atLeast: number; of: readonly RuleNode[]; label?: string }
  | Condition

/** An enterprise in words and figures, and what the rule has to say of it. Run whenever the rule changes. */
export interface RuleExample {
  name: string
  profile: EnterpriseProfile
  verdict: Verdict
  /** Day of asking, YYYY-MM-DD; absent: whenever it is run. */
  on?: string
}

/** A fixed sum in yuan, or so many yuan for each unit of a fact: 0.1 of the R&D spending, 2000 for each of the staff. */
export type AwardSum = { yuan: number } | { times: number; of: FactKey }

/** What whoever meets a rule gets: the first tier that fits counts. */
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
  /** Names of the cities and zones that its conditions name, by their codes. The cloud writes them: whoever reads the rule may not know the place. */
  places?: Readonly<Record<string, string>>
  /** First and last day on which the rule holds: before and after nobody meets it. */
  effective?: { from?: string; until?: string }
  /** What whoever meets it gets. */
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

/** Rules are values: what is made of one is made once, so that what is kept of its nodes is found again. */
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
