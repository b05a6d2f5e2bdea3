import { gate } from '@/shared/domain/push/gate'
import type { PackedPeople, PackedPerson } from '../_kernel/data/rosters/packed-person'
import type { Member } from './member'

/** A person of the audience, and the one enterprise for which this person is told. */
export interface PushTarget {
  person: PackedPerson
  enterpriseId: string
  zoneCode: string
  /** The group of the push whose words this person reads. */
  group: number
  /** Set when an earlier push has told this person of the same notice. */
  isLeftOut?: boolean
}

/**
 * Everybody of an audience, in its order. A person who works for several of its enterprises is told for the first of them, so that nobody is a
 * target twice.
 */
export function findTargets(
  { people }: Pick<PackedPeople, 'people'>,
  members: readonly Member[],
): PushTarget[] {
  const placeOf = new Map(members.map(({ id }, place) => [id, place]))
  const targets: PushTarget[] = []
  for (const person of people.values()) {
    const member = members[firstPlace(person, members, placeOf)]
    if (!member) continue
    const { id: enterpriseId, zoneCode, group = 0 } = member
    targets.push({ person, enterpriseId, zoneCode, group })
  }
  const order = (target: PushTarget) => placeOf.get(target.enterpriseId) ?? 0
  return targets.sort((a, b) => order(a) - order(b) || (a.person.id < b.person.id ? -1 : 1))
}

export interface ReachCounts {
  targets: number
  reachable: number
  waiting: number
  inboxOnly: Record<'no_quota' | 'fatigue' | 'gone', number>
}

/** How many of the targets a message would reach now. */
export function reachCounts(targets: readonly PushTarget[], now: number, urgent: boolean): ReachCounts {
  const counts: ReachCounts = {
    targets: targets.length,
    reachable: 0,
    waiting: 0,
    inboxOnly: { no_quota: 0, fatigue: 0, gone: 0 },
  }
  for (const { person } of targets) {
    const answer = gate(person, now, urgent)
    if (answer.pass === 'suppress') counts.inboxOnly[answer.reason] += 1
    else counts.reachable += 1
    if (answer.pass === 'wait') counts.waiting += 1
  }
  return counts
}

/** The place of the first enterprise for which the person is told; -1 when there is none. */
function firstPlace(
  { id, employers }: PackedPerson,
  members: readonly Member[],
  placeOf: ReadonlyMap<string, number>,
): number {
  const places = employers
    .flatMap((employer) => placeOf.get(employer) ?? [])
    .filter((place) => members[place]?.only?.includes(id) !== false)
  return places.length === 0 ? -1 : Math.min(...places)
}
