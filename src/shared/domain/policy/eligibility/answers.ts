import { answerTest } from './ask'
import type { EnterpriseProfile } from './facts'
import { asksWhatRunsOut } from './known'
import type { Condition } from './rule'
import type { Verdict } from './verdict'
import { lastYear } from './years'

/** The answer to a condition about one profile on one day. */
export type Answers = (condition: Condition) => Verdict

/** Computes each answer once: the verdict, its reasons and the ways to another verdict all ask for it. */
export function rememberAnswers(profile: EnterpriseProfile, today: number): Answers {
  const known = new Map<Condition, Verdict>()
  return (condition) => {
    let answer = known.get(condition)
    if (answer === undefined) known.set(condition, (answer = answerTest(condition, profile, today)))
    return answer
  }
}

/** The answers on another day. An answer that time does not turn comes from `before`. */
export function answersOn(
  day: number,
  before: { answers: Answers; profile: EnterpriseProfile; today: number },
): Answers {
  const own = rememberAnswers(before.profile, day)
  const sameYear = lastYear(day) === lastYear(before.today)
  return (condition) =>
    turnsWithTime(condition, sameYear) || asksWhatRunsOut(condition, before.profile)
      ? own(condition)
      : before.answers(condition)
}

function turnsWithTime({ test }: Condition, sameYear: boolean): boolean {
  if (test === 'today' || test === 'elapsed') return true
  return !sameYear && (test === 'growth' || test === 'sum' || test === 'ratio')
}
