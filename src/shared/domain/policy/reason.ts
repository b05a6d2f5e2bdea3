import { industryName } from '../enterprise/industry'
import { REGION_CODE_PATTERN, type RegionCode } from '../access/region'
import { provinceName } from '../access/region-name'
import { explainedConditions, type Explanation } from './eligibility/explanation'
import { factSpec, type FactKey } from './eligibility/facts'
import { ruleConditions, type Rule } from './eligibility/rule'
import type { Verdict } from './eligibility/verdict'
import { formatCondition, formatStep, type NameOfCode } from './eligibility/wording'

/** Names of industries and provinces. The caller names codes below a province. */
export const nameOfCode: NameOfCode = (fact, code) => {
  if (fact === 'industry') return industryName(code)
  return fact === 'region' && REGION_CODE_PATTERN.test(code) ? provinceName(code as RegionCode) : undefined
}

/** One line for a list: a condition that is met, the facts that are missing, or the obstacle and what would change it. */
export function formatReason(explanation: Explanation, rule: Rule): string {
  switch (explanation.verdict) {
    case 'met':
      return sayMet(explanation, rule)
    case 'unknown':
      return sayMissing(explanation, rule)
    case 'unmet':
      return sayInTheWay(explanation, rule)
  }
}

/** The name of a fact in the rule. */
export function factLabel(fact: FactKey, rule: Rule): string {
  return factSpec(fact, rule.facts)?.label ?? fact
}

function sayMet({ tree }: Explanation, rule: Rule): string {
  const met = conditionsIn(rule, tree, 'met')
  const [first] = met
  if (!first) return '您的企业符合'
  return met.length === 1 ? first : `${first}，等 ${met.length} 项都符合`
}

function sayMissing({ missing }: Explanation, rule: Rule): string {
  const [first] = missing
  if (first === undefined) return '还要看具体情况'
  const label = factLabel(first, rule)
  return missing.length === 1 ? `只差一项信息：${label}` : `先补“${label}”，最多差 ${missing.length} 项信息`
}

function sayInTheWay({ tree, steps }: Explanation, rule: Rule): string {
  const step = steps?.find(({ step: kind }) => kind !== 'tell')
  if (step) return formatStep(step, rule, nameOfCode)
  const [first] = conditionsIn(rule, tree, 'unmet')
  return first === undefined ? '条件不符' : `不符合：${first}`
}

function conditionsIn(rule: Rule, tree: Explanation['tree'], wanted: Verdict): string[] {
  const verdicts = new Map(explainedConditions(tree).map(({ id, verdict }) => [id, verdict]))
  return ruleConditions(rule.root)
    .filter(({ id }) => verdicts.get(id) === wanted)
    .map((condition) => formatCondition(condition, rule, nameOfCode))
}
