import { dayText } from '@/shared/domain/time/days'
import { rememberAnswers, type Answers } from './answers'
import { quantityOf } from './completions'
import type { ExplainedNode } from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
import type { Condition, RuleNode } from './rule'
import { untoldSources } from './untold'

/** Findings about an enterprise on a day. Each is computed once, however many measures ask for it. */
export interface Asked {
  profile: EnterpriseProfile
  /** Days since 1970-01-01, and as YYYY-MM-DD. */
  today: number
  on: string
  answers: Answers
  /** The facts to tell so that a condition can be answered. */
  untold: (condition: Condition) => readonly FactKey[]
  explained: Map<RuleNode, ExplainedNode>
  /** Days after today on which time turns something in a part of a rule. */
  turns: Map<RuleNode, readonly number[]>
}

/** The findings about an enterprise on a day, to be added to. Profiles are immutable, so findings of a day stay true. */
export function askAbout(profile: EnterpriseProfile, today: number): Asked {
  if (latest?.profile === profile && latest.today === today) return latest
  const asked: Asked = {
    profile,
    today,
    on: textOfDay(today),
    answers: rememberAnswers(profile, today),
    untold: rememberUntold(profile, today),
    explained: new Map(),
    turns: new Map(),
  }
  latest = asked
  return asked
}

/** The findings about the latest enterprise only: questions about one enterprise come in a row. */
let latest: Asked | undefined

/** Caches the text of the latest day: most calls are about the same day. */
function textOfDay(day: number): string {
  if (latestDay.day !== day) latestDay = { day, text: dayText(day) }
  return latestDay.text
}

let latestDay = { day: 0, text: dayText(0) }

/** For conditions on the day of asking, which is always known. */
const NOTHING: readonly never[] = []

function rememberUntold(profile: EnterpriseProfile, today: number): Asked['untold'] {
  const known = new Map<string, readonly FactKey[]>()
  return (condition) => {
    // Tiers ask about the same amounts: their unknown facts are looked for once.
    const quantity = quantityOf(condition)
    if (quantity === undefined) return NOTHING
    let facts = known.get(quantity)
    if (!facts) known.set(quantity, (facts = untoldSources(condition, profile, today)))
    return facts
  }
}
