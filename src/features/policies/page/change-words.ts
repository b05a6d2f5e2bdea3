import { explainedConditions, type Explanation } from '@/shared/domain/policy/eligibility/explanation'
import { ruleConditions, type Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { nameOfCode } from '@/shared/domain/policy/reason'

const BECAME: Readonly<Record<Verdict, string>> = {
  met: '符合了',
  unmet: '不符合',
  unknown: '又不清楚了',
}
const WHOLE: Readonly<Record<Verdict, string>> = {
  met: '现在看，您的企业符合全部条件。',
  unmet: '现在看，您的企业暂不符合。',
  unknown: '离结果近了一步，还差一些信息。',
}

/** What a new fact has changed, in words: each condition whose answer is another one now, then the whole. */
export function changesBetween(before: Explanation, after: Explanation, rule: Rule): string[] {
  const was = new Map(explainedConditions(before.tree).map(({ id, verdict }) => [id, verdict]))
  const now = new Map(explainedConditions(after.tree).map(({ id, verdict }) => [id, verdict]))
  const changed = ruleConditions(rule.root).flatMap((condition) => {
    const verdict = now.get(condition.id)
    if (verdict === undefined || was.get(condition.id) === verdict) return []
    return [`“${formatCondition(condition, rule, nameOfCode)}”：${BECAME[verdict]}`]
  })
  if (before.verdict !== after.verdict) return [...changed, WHOLE[after.verdict]]
  return changed.length > 0 ? changed : ['已保存，结果没有变化。']
}
