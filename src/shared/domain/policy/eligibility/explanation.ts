import type { FactKey, FactValue } from './facts'
import type { ClauseRef, Comparison } from './rule'
import type { Verdict } from './verdict'

/** Raised when stored explanations of the former shape can no longer be read as the new one. */
export const EXPLANATION_VERSION = 1

/** Why an enterprise is eligible, is not, or may be. It needs nothing else to be read: it is stored with the decision that was made on it. */
export interface Explanation {
  version: typeof EXPLANATION_VERSION
  verdict: Verdict
  /** Day for which it holds, China Standard Time. */
  on: string
  tree: ExplainedNode
  /** Facts that could decide an open answer; the fact that most conditions ask for comes first. */
  missing: readonly FactKey[]
  /** The shortest way to `met`; empty when it is met, absent when there is none. */
  steps?: readonly EligibilityStep[]
  /** The first day on which the answer changes although no fact does, the days until then, and the new answer. */
  change?: { on: string; days: number; verdict: Verdict }
}

export type ExplainedNode = ExplainedCondition | ExplainedGroup

/** An explanation without what would change the answer. */
export type Reasons = Omit<Explanation, 'steps' | 'change'>

export interface ExplainedGroup {
  join: 'all' | 'any' | 'not' | 'some'
  /** For `some`: the least number of children that must be met. */
  atLeast?: number
  verdict: Verdict
  label?: string
  children: readonly ExplainedNode[]
}

export interface ExplainedCondition {
  id: string
  verdict: Verdict
  clause?: ClauseRef
  /** The known value of the fact, sum, ratio or growth that is asked for. */
  actual?: FactValue
  /** Facts to add, when it is unknown. */
  missing?: readonly FactKey[]
}

/** One thing that has to happen. Amounts are in the unit of the fact. */
export type EligibilityStep = { conditionId: string } & (
  | { step: 'tell'; facts: readonly FactKey[] }
  | { step: 'wait'; days: number; on: string }
  | { step: 'reach'; fact: FactKey; is: Comparison; value: number; gap: number }
  /** `renew`: those of the values that the enterprise has today and that expire before the day that counts. */
  | { step: 'obtain'; fact: FactKey; values: readonly string[]; every: boolean; renew?: readonly string[] }
  | { step: 'give_up'; fact: FactKey; values: readonly string[] }
  | { step: 'become'; fact: FactKey; value: boolean }
  | { step: 'happen'; fact: FactKey }
)

/** Every condition of an explanation, in the order of the rule. */
export function explainedConditions(node: ExplainedNode): ExplainedCondition[] {
  return 'id' in node ? [node] : node.children.flatMap(explainedConditions)
}
