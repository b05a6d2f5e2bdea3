import type { Explanation } from '@/shared/domain/policy/eligibility/explanation'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { formatStep } from '@/shared/domain/policy/eligibility/wording'
import { factLabel, nameOfCode } from '@/shared/domain/policy/reason'
import { formatDay } from '@/shared/domain/time/wording'

const THEN = { met: '会变为符合', unmet: '会变为不符合', unknown: '要再看一次' } as const

/** The whole verdict in words: what it is, what would change it, and when time alone does. */
export function formatVerdict(explanation: Explanation, rule: Rule): string[] {
  const { verdict, missing, steps, change } = explanation
  const byTime =
    change && `如果情况不变，再过 ${change.days} 天（${formatDay(change.on)}）${THEN[change.verdict]}。`
  const withTime = (...said: string[]) => (byTime === undefined ? said : [...said, byTime])
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
  const ways = steps.filter(({ step }) => step !== 'tell').map((step) => formatStep(step, rule, nameOfCode))
  return withTime(ways.length === 0 ? '暂不符合。' : `暂不符合，差在：${ways.join('；')}。`)
}
