import { dayNumber, startOfDayNumber } from '@/shared/domain/time/days'
import { decide } from './evaluate'
import type { Rule, RuleExample } from './rule'
import type { Verdict } from './verdict'
import { VERDICT_LABELS } from './wording'

/** An example for which its rule gives another answer than the example expects. */
export interface Disagreement {
  example: RuleExample
  /** What the rule answers. */
  actual: Verdict
}

/** The first example for which the rule gives another answer than expected. An example without a day runs at `now` (epoch ms). */
export function disagreeingExample(rule: Rule, now: number): Disagreement | undefined {
  for (const example of rule.examples ?? []) {
    const actual = runExample(rule, example, now)
    if (actual !== example.verdict) return { example, actual }
  }
  return undefined
}

/** The rule's answer for an example. */
export function runExample(rule: Rule, { profile, on }: RuleExample, now: number): Verdict {
  const day = on === undefined ? undefined : dayNumber(on)
  return decide(rule, profile, day === undefined ? now : startOfDayNumber(day))
}

/** Tells the publisher which example disagrees and what to do. */
export function formatDisagreement({ example: { name, verdict }, actual }: Disagreement): string {
  return `例子“${name}”应是“${VERDICT_LABELS[verdict]}”，按现在的条件却是“${VERDICT_LABELS[actual]}”。请改条件，或改这个例子。`
}
