import type { PolicyTheme } from '@/shared/domain/policy/theme'
import { command } from '../_kernel/data/database'
import { employerIds, recipients } from '../_kernel/data/repositories/recipients'
import type { Member } from './member'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

const PAGE = 1_000

/**
 * The enterprises of which somebody follows one of the themes, with these people: they asked to be told of what is new, so they are, where the
 * policy may still fit.
 */
export async function followedAmong(
  themes: readonly PolicyTheme[],
  members: readonly Member[],
): Promise<Member[]> {
  if (themes.length === 0 || members.length === 0) return []
  const byId = new Map(members.map(({ id, zoneCode }) => [id, { id, zoneCode }]))
  const following = new Map<string, string[]>()
  for (let skip = 0; ; skip += PAGE) {
    const page = await policyReaders.find({
      where: { follows: command.in([...themes]) },
      fields: ['_id'],
      orderBy: [['_id', 'asc']],
      skip,
      limit: PAGE,
    })
    const people = await recipients.byIds(page.map(({ id }) => id))
    for (const person of people.values())
      for (const enterpriseId of employerIds(person))
        if (byId.has(enterpriseId))
          following.set(enterpriseId, [...(following.get(enterpriseId) ?? []), person.id])
    if (page.length < PAGE) break
  }
  return [...following].flatMap(([enterpriseId, only]): Member[] => {
    const member = byId.get(enterpriseId)
    return member ? [{ ...member, only: only.sort() }] : []
  })
}
