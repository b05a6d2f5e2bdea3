import type { EnterpriseProfile } from '../facts'
import type { Rule } from '../rule'

/** How much something is: telling a fact is little, waiting more, changing something most. */
export const COSTS = { tell: 1, wait: 3, change: 10 } as const

/** Who asks under which rule; `today` is the day of asking, `on` the day that is looked at (days since 1970-01-01). */
export interface Outlook {
  rule: Rule
  profile: EnterpriseProfile
  today: number
  on: number
}
