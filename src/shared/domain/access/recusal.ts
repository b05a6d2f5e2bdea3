import { DAY_MS } from '../time/units'
import type { Person } from './account'
import type { Actor } from './role'

/**
 * For this many days, a person who left an enterprise does not act on it for the park. 公务员法 (2018) 第七十六条 keeps officials out of their own
 * affairs; the time after leaving is a rule of the product.
 */
const RECUSAL_DAYS = 365

/** The person as the rules of access see them at `now`. */
export function toActor({ id, name, memberships, left = [] }: Person, now: number): Actor {
  const leftEnterprises = left
    .filter(({ at }) => now - at < RECUSAL_DAYS * DAY_MS)
    .map(({ enterpriseId }) => enterpriseId)
  return { personId: id, name, memberships, ...(leftEnterprises.length > 0 && { leftEnterprises }) }
}

/** The person after leaving one enterprise, or all of them without `enterpriseId`. `left` remembers each. */
export function leaveEnterprises<P extends Pick<Person, 'memberships' | 'left'>>(
  person: P,
  at: number,
  enterpriseId?: string,
): P {
  const ended = person.memberships.flatMap((one) =>
    one.role === 'staff' && (enterpriseId ?? one.enterpriseId) === one.enterpriseId ? [one.enterpriseId] : [],
  )
  if (ended.length === 0) return person
  const earlier = (person.left ?? []).filter((one) => !ended.includes(one.enterpriseId))
  return {
    ...person,
    memberships: person.memberships.filter(
      (one) => one.role !== 'staff' || !ended.includes(one.enterpriseId),
    ),
    left: [...earlier, ...ended.map((one) => ({ enterpriseId: one, at }))],
  }
}
