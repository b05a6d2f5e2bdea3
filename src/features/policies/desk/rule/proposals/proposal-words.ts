import { FACT_TEXT_MAX } from '@/shared/contract/limits'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { Test } from '@/shared/domain/policy/eligibility/rule'

/** A proposal in plain words. */
export function formatProposal(
  { test, negated, some }: ConditionProposal,
  say: (test: Test) => string,
): string {
  if (some) return `满足其中 ${some.atLeast} 项就行：${some.of.map(say).join('；')}`
  if (!test) return '没看懂这一条'
  return negated ? `不能是：${say(test)}` : say(test)
}

/** The words of a proposal as a yes-or-no question. Long words are cut; the person can rewrite them in the rule. */
export function toQuestion({ words }: ConditionProposal): FactSpec {
  const label = words.length <= FACT_TEXT_MAX ? words : `${words.slice(0, FACT_TEXT_MAX - 1)}…`
  return { label, kind: 'flag' }
}
