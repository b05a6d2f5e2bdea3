import { dayText } from '@/shared/domain/time/days'
import { rememberAnswers, type Answers } from './answers'
import type { ExplainedNode } from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
import { rememberLatest } from './latest'
import type { Condition, RuleNode } from './rule'
import { untoldSources } from './untold'

/** What is found out about an enterprise on a day, each thing once however many measures ask. */
export interface Asked {
  profile: EnterpriseProfile
  /** Days since 1970-01-01, and as YYYY-MM-DD. */
  today: number
  on: string
  answers: Answers
  /** What has to be told so that a condition can be answered. */
  untold: (condition: Condition) => readonly FactKey[]
  explained: Map<RuleNode, ExplainedNode>
  /** Days after today on which time turns something in a part of a rule. */
  turns: Map<RuleNode, readonly number[]>
}

/** What is known already of an enterprise on a day, to be added to. Profiles are values: what is true of one on a day stays true. */
export function askAbout(profile: EnterpriseProfile, today: number): Asked {
  const days = askedOf(profile)
  const known = days.get(today)
  if (known) return known
  const asked: Asked = {
    profile,
    today,
    on: dayText(today),
    answers: rememberAnswers(profile, today),
    untold: rememberUntold(profile, today),
    explained: new Map(),
    turns: new Map(),
  }
  days.set(today, asked)
  return asked
}

const askedOf = rememberLatest((_profile: EnterpriseProfile) => new Map<number, Asked>())

function rememberUntold(profile: EnterpriseProfile, today: number): Asked['untold'] {
  const known = new Map<Condition, readonly FactKey[]>()
  return (condition) => {
    let facts = known.get(condition)
    if (!facts) known.set(condition, (facts = untoldSources(condition, profile, today)))
    return facts
  }
}
