import { explainedConditions, type Explanation } from '@/shared/domain/policy/eligibility/explanation'
import { ruleConditions, type Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { formatCondition, formatLack } from '@/shared/domain/policy/eligibility/wording'
import { factLabel, nameOfCode } from '@/shared/domain/policy/reason'
import { formatDay } from '@/shared/domain/time/wording'

const BY_TIME = { met: '会变为符合', unmet: '会变为不符合', unknown: '要再看一次' } as const

/** The verdict in words: the verdict itself, what would change it, and when it changes by itself. */
export function formatVerdict(explanation: Explanation, rule: Rule): string[] {
  const { verdict, missing, steps, change } = explanation
  const byTime =
    change && `如果情况不变，再过 ${change.days} 天（${formatDay(change.on)}）${BY_TIME[change.verdict]}。`
  const withTime = (sentence: string) => (byTime === undefined ? [sentence] : [sentence, byTime])
  if (verdict === 'met') return withTime('您的企业符合全部条件，可以去办。')
  if (verdict === 'unknown') {
    const [first] = missing
    if (first === undefined) return withTime('有的条件还要看具体情况，可以问一问园区。')
    return withTime(
      missing.length === 1
        ? `只差一项信息：${factLabel(first, rule)}。填上马上知道结果。`
        : `还有 ${missing.length} 项信息可能影响结果，先说最要紧的一项。`,
    )
  }
  if (!steps) return withTime('按现在的情况不符合，改变不了的条件已标出。')
  const ways = steps.map((step) => formatLack(step, rule, nameOfCode))
  return withTime(ways.length === 0 ? '暂不符合。' : `暂不符合，还差：${ways.join('；')}。`)
}

const CONDITION_BECAME: Readonly<Record<Verdict, string>> = {
  met: '符合了',
  unmet: '不符合',
  unknown: '又不清楚了',
}
const RULE_BECAME: Readonly<Record<Verdict, string>> = {
  met: '现在看，您的企业符合全部条件。',
  unmet: '现在看，您的企业暂不符合。',
  unknown: '离结果近了一步，还差一些信息。',
}

/** The effects of a new fact in words: first each condition whose verdict changed, then the verdict of the rule. */
export function formatChanges(before: Explanation, after: Explanation, rule: Rule): string[] {
  const verdictsBefore = verdictById(before)
  const verdictsAfter = verdictById(after)
  const changed = ruleConditions(rule.root).flatMap((condition) => {
    const verdict = verdictsAfter.get(condition.id)
    if (verdict === undefined || verdictsBefore.get(condition.id) === verdict) return []
    return [`“${formatCondition(condition, rule, nameOfCode)}”：${CONDITION_BECAME[verdict]}`]
  })
  if (before.verdict !== after.verdict) return [...changed, RULE_BECAME[after.verdict]]
  return changed.length > 0 ? changed : ['已保存，结果没有变化。']
}

function verdictById({ tree }: Explanation): ReadonlyMap<string, Verdict> {
  return new Map(explainedConditions(tree).map(({ id, verdict }) => [id, verdict]))
}
