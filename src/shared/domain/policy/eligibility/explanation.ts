import type { FactKey, FactValue } from './facts'
import type { ClauseRef, Comparison } from './rule'
import type { Verdict } from './verdict'

/** Grows when stored explanations of the former shape can no longer be read as this one. */
export const EXPLANATION_VERSION = 1

/** Why an enterprise is eligible, is not, or may be. Stands by itself: it is stored with what was decided on it. */
export interface Explanation {
  version: typeof EXPLANATION_VERSION
  verdict: Verdict
  /** Day for which it holds, China Standard Time. */
  on: string
  tree: ExplainedNode
  /** Facts that could decide an open answer, the one that decides most first. */
  missing: readonly FactKey[]
  /** The shortest way to `met`; empty when it is met, absent when there is none. */
  steps?: readonly EligibilityStep[]
  /** First day on which the answer is another one if no fact changes, and that answer. */
  change?: { on: string; days: number; verdict: Verdict }
}

export type ExplainedNode = ExplainedCondition | ExplainedGroup

/** An explanation without what would change the answer. */
export type Reasons = Omit<Explanation, 'steps' | 'change'>

export interface ExplainedGroup {
  join: 'all' | 'any' | 'not' | 'some'
  /** Of `some`: how many of them at least. */
  atLeast?: number
  verdict: Verdict
  label?: string
  children: readonly ExplainedNode[]
}

export interface ExplainedCondition {
  id: string
  verdict: Verdict
  clause?: ClauseRef
  /** What is known of the fact asked for. */
  actual?: FactValue
  /** Facts to add, when it is unknown. */
  missing?: readonly FactKey[]
}

/** One thing that has to happen. Amounts are in the unit of the fact. */
export type EligibilityStep = { conditionId: string } & (
  | { step: 'tell'; facts: readonly FactKey[] }
  | { step: 'wait'; days: number; on: string }
  | { step: 'reach'; fact: FactKey; is: Comparison; value: number; gap: number }
  /** `renew`: of the values those that the enterprise has today, and that run out before the day that counts. */
  | { step: 'obtain'; fact: FactKey; values: readonly string[]; every: boolean; renew?: readonly string[] }
  | { step: 'give_up'; fact: FactKey; values: readonly string[] }
  | { step: 'become'; fact: FactKey; value: boolean }
  | { step: 'happen'; fact: FactKey }
)

/** Every condition of an explanation, in the order of the rule. */
export function explainedConditions(node: ExplainedNode): ExplainedCondition[] {
  return 'id' in node ? [node] : node.children.flatMap(explainedConditions)
}
