import type { PolicyTheme } from '@/shared/domain/policy/theme'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import type { Member } from './member'

/**
 * The enterprises in which somebody follows one of the themes, with these people. They asked to hear of new policies, so they are told when the
 * policy may still fit.
 */
export function followedAmong(
  { people, follows }: PackedPeople,
  themes: readonly PolicyTheme[],
  members: readonly Member[],
): Member[] {
  if (themes.length === 0 || members.length === 0) return []
  const byId = new Map(members.map(({ id, zoneCode }) => [id, { id, zoneCode }]))
  const following = new Map<string, string[]>()
  for (const [personId, followed] of follows) {
    if (!followed.some((theme) => themes.includes(theme))) continue
    for (const enterpriseId of people.get(personId)?.employers ?? [])
      if (byId.has(enterpriseId))
        following.set(enterpriseId, [...(following.get(enterpriseId) ?? []), personId])
  }
  return [...following].flatMap(([enterpriseId, only]): Member[] => {
    const member = byId.get(enterpriseId)
    return member ? [{ ...member, only: only.sort() }] : []
  })
}
