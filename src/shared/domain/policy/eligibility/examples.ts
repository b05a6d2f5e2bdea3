import { dayNumber, startOfDayNumber } from '@/shared/domain/time/days'
import { decide } from './evaluate'
import type { Rule, RuleExample } from './rule'
import type { Verdict } from './verdict'
import { VERDICT_LABELS } from './wording'

/** An example that its rule does not answer as it says. */
export interface Disagreement {
  example: RuleExample
  /** What the rule answers. */
  actual: Verdict
}

/** The first example that the rule answers otherwise than it says; `now` (epoch ms) for those without a day. */
export function disagreeingExample(rule: Rule, now: number): Disagreement | undefined {
  for (const example of rule.examples ?? []) {
    const actual = runExample(rule, example, now)
    if (actual !== example.verdict) return { example, actual }
  }
  return undefined
}

/** What the rule answers for an example. */
export function runExample(rule: Rule, { profile, on }: RuleExample, now: number): Verdict {
  const day = on === undefined ? undefined : dayNumber(on)
  return decide(rule, profile, day === undefined ? now : startOfDayNumber(day))
}

/** What does not agree, and what to do. */
export function formatDisagreement({ example: { name, verdict }, actual }: Disagreement): string {
  return `例子“${name}”应是“${VERDICT_LABELS[verdict]}”，按现在的条件却是“${VERDICT_LABELS[actual]}”。请改条件，或改这个例子。`
}
