import * as v from 'valibot'
import { REGION_CODE_PATTERN } from '../domain/access/region'
import { FACTS, factSpec, type FactKey, type FactName } from '../domain/policy/eligibility/facts'
import type { Condition, Rule, RuleNode } from '../domain/policy/eligibility/rule'
import { visible } from './fields'
import {
  CLAUSE_SIZES,
  COMPARED_VALUES_MAX,
  FACT_TEXT_MAX,
  FACT_UNIT_MAX,
  FACT_VALUES_MAX,
  POLICY_TEXT_MAX,
  RULE_CHILDREN_MAX,
  RULE_DEPTH_MAX,
  RULE_EXAMPLE_MAX,
  RULE_LABEL_MAX,
  RULE_TIERS_MAX,
  RULE_YEARS_MAX,
} from './limits'

const OWN_KEY = /^custom:[A-Za-z][A-Za-z0-9_]{0,29}$/

const label = v.exactOptional(v.pipe(v.string(), visible, v.maxLength(RULE_LABEL_MAX)))
export const factText = v.pipe(v.string(), visible, v.maxLength(FACT_TEXT_MAX))
const day = v.pipe(v.string('请选择日期'), v.isoDate('日期写成 2020-03-01 的样子'))
const finite = v.pipe(v.number(), v.finite())
const comparison = v.picklist(['at_least', 'more_than', 'at_most', 'less_than'])

/** A fact that the product knows, with its year where it has one, or one that the rule declares. */
export const factKey = v.custom<FactKey>(
  (key) => typeof key === 'string' && (OWN_KEY.test(key) || factSpec(key as FactKey) !== undefined),
  '没有这项企业信息',
)

export const factValueField = v.union([
  v.null(),
  v.boolean(),
  finite,
  factText,
  v.pipe(v.array(factText), v.maxLength(FACT_VALUES_MAX), v.readonly()),
])

export const clauseRef = v.object({
  documentNumber: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(POLICY_TEXT_MAX.documentNumber))),
  title: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(POLICY_TEXT_MAX.title))),
  path: v.pipe(v.string(), visible, v.maxLength(CLAUSE_SIZES.path)),
})

const named = {
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  clause: v.exactOptional(clauseRef),
  label,
}
const amount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200))
const period = v.union([
  v.object({ years: amount }),
  v.object({ months: amount }),
  v.object({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500)) }),
])

const factName = v.picklist(Object.keys(FACTS) as FactName[], '没有这项企业信息')
const year = v.pipe(v.number(), v.integer(), v.minValue(1980), v.maxValue(2100))
const yearCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RULE_YEARS_MAX))
const span = { years: yearCount, to: v.exactOptional(year) }

const condition: v.GenericSchema<Condition> = v.variant('test', [
  v.object({ ...named, test: v.literal('number'), fact: factKey, is: comparison, value: finite }),
  v.object({ ...named, test: v.literal('compare'), fact: factKey, is: comparison, than: factKey }),
  v.object({
    ...named,
    test: v.literal('among'),
    fact: factKey,
    values: v.pipe(v.array(factText), v.maxLength(COMPARED_VALUES_MAX), v.readonly()),
    every: v.exactOptional(v.boolean()),
  }),
  v.object({ ...named, test: v.literal('flag'), fact: factKey, value: v.boolean() }),
  v.object({
    ...named,
    test: v.literal('day'),
    fact: factKey,
    is: v.picklist(['on_or_before', 'on_or_after']),
    on: day,
  }),
  v.object({
    ...named,
    test: v.literal('elapsed'),
    fact: factKey,
    is: v.picklist(['at_least', 'at_most']),
    period,
    wholeYears: v.exactOptional(v.boolean()),
  }),
  v.object({ ...named, test: v.literal('today'), from: v.exactOptional(day), until: v.exactOptional(day) }),
  v.object({
    ...named,
    test: v.literal('growth'),
    fact: factName,
    to: v.exactOptional(year),
    over: yearCount,
    is: comparison,
    rate: v.pipe(finite, v.minValue(-1), v.maxValue(100)),
    yearly: v.exactOptional(v.boolean()),
  }),
  v.object({
    ...named,
    test: v.literal('sum'),
    fact: factName,
    ...span,
    is: comparison,
    value: finite,
    mean: v.exactOptional(v.boolean()),
  }),
  v.object({
    ...named,
    test: v.literal('ratio'),
    part: factName,
    whole: factName,
    ...span,
    is: comparison,
    value: finite,
  }),
])

/** The schema is built level by level instead of recursively, so that no input can make the check recurse deeply. */
function nodeWithin(depth: number): v.GenericSchema<RuleNode> {
  if (depth === 0) return condition
  const inner = nodeWithin(depth - 1)
  const children = v.pipe(v.array(inner), v.maxLength(RULE_CHILDREN_MAX), v.readonly())
  return v.union([
    condition,
    v.object({ all: children, label }),
    v.object({ any: children, label }),
    v.object({ not: inner, label }),
    v.object({
      atLeast: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RULE_CHILDREN_MAX)),
      of: children,
      label,
    }),
  ])
}

/** A fact that only one rule knows. */
export const ownFact = v.object({
  label: v.pipe(v.string(), visible, v.minLength(1), v.maxLength(FACT_TEXT_MAX)),
  kind: v.picklist(['count', 'money', 'share', 'number', 'day', 'flag', 'choice', 'choices', 'code']),
  unit: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(FACT_UNIT_MAX))),
  choices: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]{1,40}$/)), factText)),
  since: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(20))),
  fixed: v.exactOptional(v.boolean()),
  yearly: v.exactOptional(v.boolean()),
  from: v.exactOptional(v.pipe(v.array(v.picklist(Object.keys(FACTS) as FactName[])), v.readonly())),
})

/** An example of a rule; facts that the rule declares itself stand under their own keys. */
const example = v.object({
  name: v.pipe(v.string(), visible, v.minLength(1, '请给例子起个名'), v.maxLength(RULE_EXAMPLE_MAX.name)),
  profile: v.pipe(
    v.record(factKey, factValueField),
    v.check((profile) => Object.keys(profile).length <= RULE_EXAMPLE_MAX.facts, '例子里的信息太多了'),
  ),
  verdict: v.picklist(['met', 'unmet', 'unknown']),
  on: v.exactOptional(day),
})
const yuan = v.pipe(finite, v.minValue(0), v.maxValue(1e13))
const award = v.object({
  tiers: v.pipe(
    v.array(
      v.object({
        when: v.exactOptional(nodeWithin(1)),
        label,
        gives: v.union([
          v.object({ yuan }),
          v.object({ times: v.pipe(finite, v.minValue(0), v.maxValue(1e9)), of: factKey }),
        ]),
      }),
    ),
    v.maxLength(RULE_TIERS_MAX),
    v.readonly(),
  ),
  mostYuan: v.exactOptional(yuan),
  exclusive: v.exactOptional(v.pipe(v.string(), visible, v.minLength(1), v.maxLength(FACT_TEXT_MAX))),
})

/** A rule of eligibility as data. The schema checks only its shape; `findRuleProblems` of the domain checks its meaning. */
export const policyRule: v.GenericSchema<Rule> = v.object({
  version: v.literal(1),
  root: nodeWithin(RULE_DEPTH_MAX),
  facts: v.exactOptional(v.record(v.pipe(v.string(), v.regex(OWN_KEY)), ownFact)),
  places: v.exactOptional(v.record(v.pipe(v.string(), v.regex(REGION_CODE_PATTERN)), factText)),
  effective: v.exactOptional(v.object({ from: v.exactOptional(day), until: v.exactOptional(day) })),
  award: v.exactOptional(award),
  examples: v.exactOptional(v.pipe(v.array(example), v.maxLength(RULE_EXAMPLE_MAX.count), v.readonly())),
})
