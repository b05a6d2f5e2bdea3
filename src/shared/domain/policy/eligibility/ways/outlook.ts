import { answersOn, type Answers } from '../answers'
import type { Demand } from '../domain-of-test'
import type { EnterpriseProfile, FactKey, FactValue } from '../facts'
import type { Rule } from '../rule'

/** How much something is: telling a fact is little, waiting more, changing something most. */
export const COSTS = { tell: 1, wait: 3, change: 10 } as const

/** What has to become of a fact so that the demands on it hold; undefined where nothing does. */
export type FactOutcome =
  | { kind: 'keep' }
  | { kind: 'tell'; facts: readonly FactKey[] }
  | { kind: 'change'; value: FactValue }
  | undefined

/** Who asks under which rule; `today` is the day of asking, `on` the day that is looked at (days since 1970-01-01). */
export interface Outlook {
  rule: Rule
  profile: EnterpriseProfile
  today: number
  on: number
  /** The answers on the day that is looked at. */
  answers: Answers
  /** What a single demand on a fact asks for: most cases of a rule share most of their demands. */
  outcomes: Map<Demand, FactOutcome>
}

/** The outlook on the day of asking, with the answers that are known already. */
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

/** True when the demand holds on the day that is looked at. */
export function isHeld({ condition, wanted }: Demand, { answers }: Outlook): boolean {
  return answers(condition) === (wanted ? 'met' : 'unmet')
}

/** True when it is known not to hold. */
export function isRefused({ condition, wanted }: Demand, { answers }: Outlook): boolean {
  return answers(condition) === (wanted ? 'unmet' : 'met')
}
