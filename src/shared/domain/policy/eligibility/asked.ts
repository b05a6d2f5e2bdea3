import { dayText } from '@/shared/domain/time/days'
import { rememberAnswers, type Answers } from './answers'
import { quantityOf } from './completions'
import type { ExplainedNode } from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
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

/** Of the enterprise that was asked about last: questions about one come in a row. */
let latest: Asked | undefined

/** Many enterprises are asked about on one day. */
function textOfDay(day: number): string {
  if (latestDay.day !== day) latestDay = { day, text: dayText(day) }
  return latestDay.text
}

let latestDay = { day: 0, text: dayText(0) }

/** The day of asking is always known. */
const NOTHING: readonly never[] = []

function rememberUntold(profile: EnterpriseProfile, today: number): Asked['untold'] {
  const known = new Map<string, readonly FactKey[]>()
  return (condition) => {
    // Tiers ask about the same amounts: what is not known of them is looked for once.
    const quantity = quantityOf(condition)
    if (quantity === undefined) return NOTHING
    let facts = known.get(quantity)
    if (!facts) known.set(quantity, (facts = untoldSources(condition, profile, today)))
    return facts
  }
}
