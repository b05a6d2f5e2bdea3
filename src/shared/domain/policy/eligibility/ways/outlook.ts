import { answersOn, type Answers } from '../answers'
import type { Demand } from '../domain-of-test'
import type { EnterpriseProfile, FactKey, FactValue } from '../facts'
import type { Rule } from '../rule'

/** Costs of steps: telling a fact costs little, waiting more, a change most. */
export const COSTS = { tell: 1, wait: 3, change: 10 } as const

/** What to do with a fact so that the demands on it hold; undefined where nothing makes them hold. */
export type FactOutcome =
  | { kind: 'keep' }
  | { kind: 'tell'; facts: readonly FactKey[] }
  | { kind: 'change'; value: FactValue }
  | undefined

/** An enterprise under a rule. `today` is the day of asking, `on` the day for which a way is sought (both in days since 1970-01-01). */
export interface Outlook {
  rule: Rule
  profile: EnterpriseProfile
  today: number
  on: number
  /** The answers on the day `on`. */
  answers: Answers
  /** Cached outcomes for facts with a single demand: most cases of a rule share most of their demands. */
  outcomes: Map<Demand, FactOutcome>
}

/** The outlook on the day of asking, with the given answers. */
export function lookAt(
  { rule, profile, today }: Pick<Outlook, 'rule' | 'profile' | 'today'>,
  answers: Answers,
): Outlook {
  return { rule, profile, today, on: today, answers, outcomes: new Map() }
}

/** The outlook on a later day. */
export function lookAhead(now: Outlook, on: number): Outlook {
  return { ...now, on, answers: answersOn(on, now), outcomes: new Map() }
}

/** True when the demand holds on the day of the outlook. */
export function isHeld({ condition, wanted }: Demand, { answers }: Outlook): boolean {
  return answers(condition) === (wanted ? 'met' : 'unmet')
}

/** True when the demand is known not to hold. */
export function isRefused({ condition, wanted }: Demand, { answers }: Outlook): boolean {
  return answers(condition) === (wanted ? 'unmet' : 'met')
}
