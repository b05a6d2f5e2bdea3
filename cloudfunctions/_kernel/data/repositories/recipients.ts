import type { Person } from '@/shared/domain/access/account'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import type { Reach } from '@/shared/domain/push/gate'
import { command } from '../database'
import { collection } from './repository'

/** A person to whom a policy may be sent, with only the fields that sending needs. */
export type Recipient = Pick<Person, 'id' | 'openid' | 'memberships' | 'quota' | 'pushedAt'>

const FIELDS = ['openid', 'memberships', 'quota', 'pushedAt']
const PAGE = 1_000
/** Enterprises in one query. Their staff seldom fill more than a page. */
const ENTERPRISES_AT_ONCE = 300
const QUERIES_AT_ONCE = 4

const people = collection<Person>('people')

async function readStaff(enterpriseIds: readonly string[]): Promise<Recipient[]> {
  const found: Recipient[] = []
  for (;;) {
    const page = await people.find({
      where: { 'memberships.enterpriseId': command.in([...enterpriseIds]) },
      fields: FIELDS,
      orderBy: [['_id', 'asc']],
      skip: found.length,
      limit: PAGE,
    })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

export const recipients = {
  /** The staff of the enterprises. A person of several enterprises appears once. */
  async staffOf(enterpriseIds: readonly string[]): Promise<Recipient[]> {
    const found = new Map<string, Recipient>()
    const parts = Array.from({ length: Math.ceil(enterpriseIds.length / ENTERPRISES_AT_ONCE) }, (_, i) =>
      enterpriseIds.slice(i * ENTERPRISES_AT_ONCE, (i + 1) * ENTERPRISES_AT_ONCE),
    )
    for (let i = 0; i < parts.length; i += QUERIES_AT_ONCE) {
      const staff = await Promise.all(parts.slice(i, i + QUERIES_AT_ONCE).map(readStaff))
      for (const person of staff.flat()) found.set(person.id, person)
    }
    return [...found.values()]
  },

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
    if (ids.length === 0) return new Map()
    const found = await people.find({
      where: { _id: command.in([...ids]) },
      fields: FIELDS,
      limit: ids.length,
    })
    return new Map(found.map((person) => [person.id, person]))
  },
}

/** The facts about a recipient that `gate` needs. */
export function toReach({ quota, pushedAt = [] }: Recipient, template: MessageTemplateName): Reach {
  return { quota: quota[template] ?? 0, pushedAt }
}

/** The enterprises that this person is staff of. */
export function employerIds({ memberships }: Pick<Person, 'memberships'>): string[] {
  return memberships.flatMap((membership) => (membership.role === 'staff' ? [membership.enterpriseId] : []))
}
