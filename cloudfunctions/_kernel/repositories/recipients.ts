import type { Person } from '@/shared/domain/account'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import type { Reach } from '@/shared/domain/push/gate'
import { command } from '../database'
import { reader } from './repository'

/** Somebody who may be told of a policy: no more of a person than that takes. */
export type Recipient = Pick<Person, 'id' | 'openid' | 'memberships' | 'quota' | 'pushedAt'>

const FIELDS = ['openid', 'memberships', 'quota', 'pushedAt']
const PAGE = 1_000
/** Enterprises asked for at once: their staff seldom fill more than a page. */
const ENTERPRISES_AT_ONCE = 300

const people = reader<Person>('people')

export const recipients = {
  /** Staff of the enterprises; a person of several comes once. */
  async staffOf(enterpriseIds: readonly string[]): Promise<Recipient[]> {
    const found = new Map<string, Recipient>()
    for (let from = 0; from < enterpriseIds.length; from += ENTERPRISES_AT_ONCE) {
      const ids = enterpriseIds.slice(from, from + ENTERPRISES_AT_ONCE)
      for (let skip = 0; ; skip += PAGE) {
        const page = await people.find({
          where: { 'memberships.enterpriseId': command.in(ids) },
          fields: FIELDS,
          orderBy: [['_id', 'asc']],
          skip,
          limit: PAGE,
        })
        for (const person of page) found.set(person.id, person)
        if (page.length < PAGE) break
      }
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

/** What decides whether a message goes to this person. */
export function reachOf({ quota, pushedAt = [] }: Recipient, template: MessageTemplateName): Reach {
  return { quota: quota[template] ?? 0, pushedAt }
}

/** Enterprises of whose staff this person is. */
export function employersOf({ memberships }: Pick<Person, 'memberships'>): string[] {
  return memberships.flatMap((membership) => (membership.role === 'staff' ? [membership.enterpriseId] : []))
}
