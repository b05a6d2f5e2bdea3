import * as v from 'valibot'
import { count } from './fields'
import { clauseRef, factKey, factValueField } from './policy-rule'
import { RULE_DEPTH_MAX } from './limits'
import type {
  ExplainedCondition,
  ExplainedNode,
  Explanation,
  EligibilityStep,
} from '../domain/policy/eligibility/explanation'

export const verdict = v.picklist(['met', 'unmet', 'unknown'])
const facts = v.pipe(v.array(factKey), v.readonly())
const values = v.pipe(v.array(v.string()), v.readonly())

const explainedCondition: v.GenericSchema<ExplainedCondition> = v.object({
  id: v.string(),
  verdict,
  clause: v.exactOptional(clauseRef),
  actual: v.exactOptional(factValueField),
  missing: v.exactOptional(facts),
})

function explainedWithin(depth: number): v.GenericSchema<ExplainedNode> {
  if (depth === 0) return explainedCondition
  return v.union([
    explainedCondition,
    v.object({
      join: v.picklist(['all', 'any', 'not', 'some']),
      atLeast: v.exactOptional(count),
      verdict,
      label: v.exactOptional(v.string()),
      children: v.pipe(v.array(explainedWithin(depth - 1)), v.readonly()),
    }),
  ])
}

const conditionId = v.string()
const step: v.GenericSchema<EligibilityStep> = v.variant('step', [
  v.object({ conditionId, step: v.literal('tell'), facts }),
  v.object({ conditionId, step: v.literal('wait'), days: count, on: v.string() }),
  v.object({
    conditionId,
    step: v.literal('reach'),
    fact: factKey,
    is: v.picklist(['at_least', 'more_than', 'at_most', 'less_than']),
    value: v.number(),
    gap: v.number(),
  }),
  v.object({
    conditionId,
    step: v.literal('obtain'),
    fact: factKey,
    values,
    every: v.boolean(),
    renew: v.exactOptional(values),
  }),
  v.object({ conditionId, step: v.literal('give_up'), fact: factKey, values }),
  v.object({ conditionId, step: v.literal('become'), fact: factKey, value: v.boolean() }),
  v.object({ conditionId, step: v.literal('happen'), fact: factKey }),
])

/** Why an enterprise is eligible, is not, or may be; ids are those of the rule's conditions. */
export const explanation: v.GenericSchema<Explanation> = v.object({
  version: v.literal(1),
  verdict,
  on: v.string(),
  // One level deeper than a rule, because the days on which the rule is in effect are explained above its root.
  tree: explainedWithin(RULE_DEPTH_MAX + 1),
  missing: facts,
  steps: v.exactOptional(v.pipe(v.array(step), v.readonly())),
  change: v.exactOptional(v.object({ on: v.string(), days: count, verdict })),
})
