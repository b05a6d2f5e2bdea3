import type { Period } from '@/shared/domain/time/days'
import type { FactKey, FactSpec } from './facts'

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
  | { test: 'elapsed'; fact: FactKey; is: 'at_least' | 'at_most'; period: Period }
  /** The day of asking lies in a window, both ends included. */
  | { test: 'today'; from?: string; until?: string }

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
  | Condition

/** Who is eligible, as data. */
export interface Rule {
  version: 1
  root: RuleNode
  /** Facts that only this rule asks for, by their `custom:` keys. */
  facts?: Readonly<Record<string, FactSpec>>
}

export function isCondition(node: RuleNode): node is Condition {
  return 'test' in node
}

/** Children of a group; `not` has one. */
export function ruleChildren(node: Exclude<RuleNode, Condition>): readonly RuleNode[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : [node.not]
}

/** Every condition of the rule in the order in which it is written. */
export function ruleConditions(node: RuleNode): Condition[] {
  return isCondition(node) ? [node] : ruleChildren(node).flatMap(ruleConditions)
}
