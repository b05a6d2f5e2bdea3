import { computeAward, type AwardOutcome } from '../eligibility/award'
import { explainedConditions, type EligibilityStep, type Explanation } from '../eligibility/explanation'
import type { EnterpriseProfile } from '../eligibility/facts'
import { ruleConditions, type Rule } from '../eligibility/rule'
import { formatCondition, formatLack } from '../eligibility/wording'
import { factLabel, nameOfCode } from '../reason'

/** A measure's page for an enterprise, in words: what it would get, and what is missing. */
export interface Prospect {
  /** The amount by the tiers of the rule and the enterprise's figures, with the formula; absent when the rule names no amounts. */
  amount?: string
  /** What is missing, e.g. 还差：再有 3 名职工（要有 30 名）; absent when the measure is met. */
  shortfall?: string
}

/** What an enterprise would get by a measure at `now` (epoch ms), and the shortest way to meet it. */
export function measureProspect(
  rule: Rule,
  explanation: Explanation,
  profile: EnterpriseProfile,
  now: number,
): Prospect {
  const award = computeAward(rule, profile, now)
  const shortfall = formatShortfall(explanation, rule)
  return {
    ...(award && { amount: formatAward(award, rule) }),
    ...(shortfall !== undefined && { shortfall }),
  }
}

/**
 * What is missing until the measure is met: facts to tell, things to change or to wait for, and the day on which it is met without any action.
 * Undefined when it is met.
 */
export function formatShortfall(
  { verdict, tree, steps, change }: Explanation,
  rule: Rule,
): string | undefined {
  if (verdict === 'met') return undefined
  if (!steps) {
    if (verdict === 'unknown') return '还要看具体情况，可以问一问园区'
    const unmet = explainedConditions(tree).find((one) => one.verdict === 'unmet')
    const condition = unmet && ruleConditions(rule.root).find(({ id }) => id === unmet.id)
    return condition ? `达不到：${formatCondition(condition, rule, nameOfCode)}` : '按现在的情况达不到'
  }
  const last = lastWait(steps)
  if (last && steps.every(({ step }) => step === 'wait'))
    return `再过 ${last.days} 天（${last.on}）就符合，不用做什么`
  const told = steps.flatMap((step) => (step.step === 'tell' ? step.facts : []))
  const lacks = steps.flatMap((step) => (step.step === 'tell' ? [] : [formatLack(step, rule, nameOfCode)]))
  const said = [
    ...(told.length > 0 ? [`填${told.map((fact) => factLabel(fact, rule)).join('、')}`] : []),
    ...lacks,
  ]
  const byTime = change?.verdict === 'met' ? `。不做什么，到 ${change.on} 也会符合` : ''
  return `还差：${[...new Set(said)].join('；')}${byTime}`
}

function lastWait(steps: readonly EligibilityStep[]) {
  return steps.reduce<Extract<EligibilityStep, { step: 'wait' }> | undefined>(
    (last, step) => (step.step === 'wait' && step.days >= (last?.days ?? 0) ? step : last),
    undefined,
  )
}

function formatAward(award: AwardOutcome, rule: Rule): string {
  switch (award.kind) {
    case 'sum':
      return award.formula
    case 'open':
      return `算出金额还要知道：${award.missing.map((fact) => factLabel(fact, rule)).join('、')}`
    case 'none':
      return '按您现在的情况没有对应的档次'
  }
}
