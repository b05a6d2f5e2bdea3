import { gate } from '@/shared/domain/push/gate'
import { employerIds, toReach, recipients, type Recipient } from '../_kernel/data/repositories/recipients'
import type { Member } from './member'

/** A person of the audience and the one enterprise for which this person is told. */
export interface PushTarget {
  person: Recipient
  enterpriseId: string
  zoneCode: string
  /** Told because of a theme that this person follows, not because the policy fits. */
  follows: boolean
}

/**
 * The staff of some enterprises of an audience. Who works for several of the audience is told for the one that comes first in it, so that
 * nobody is a target twice, whichever part of the audience is looked at.
 */
export async function findTargets(
  members: readonly Member[],
  placeOf: ReadonlyMap<string, number>,
): Promise<PushTarget[]> {
  const byId = new Map(members.map((member) => [member.id, member]))
  const staff = await recipients.staffOf([...byId.keys()])
  const targets = staff.flatMap((person): PushTarget[] => {
    const enterpriseId = firstOf(employerIds(person), placeOf)
    const member = enterpriseId === undefined ? undefined : byId.get(enterpriseId)
    if (!member || member.only?.includes(person.id) === false) return []
    return [
      { person, enterpriseId: member.id, zoneCode: member.zoneCode, follows: member.only !== undefined },
    ]
  })
  const order = (target: PushTarget) => placeOf.get(target.enterpriseId) ?? 0
  return targets.sort((a, b) => order(a) - order(b) || (a.person.id < b.person.id ? -1 : 1))
}

export interface ReachCounts {
  targets: number
  reachable: number
  waiting: number
  inboxOnly: Record<'no_quota' | 'fatigue' | 'gone', number>
}

/** How many of them a message would reach now. */
export function reachCounts(targets: readonly PushTarget[], now: number, urgent: boolean): ReachCounts {
  const counts: ReachCounts = {
    targets: targets.length,
    reachable: 0,
    waiting: 0,
    inboxOnly: { no_quota: 0, fatigue: 0, gone: 0 },
  }
  for (const { person } of targets) {
    const answer = gate(toReach(person, 'policy_for_you'), now, urgent)
    if (answer.pass === 'suppress') counts.inboxOnly[answer.reason] += 1
    else counts.reachable += 1
    if (answer.pass === 'wait') counts.waiting += 1
  }
  return counts
}

function firstOf(ids: readonly string[], placeOf: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined
  let place = Infinity
  for (const id of ids) {
    const here = placeOf.get(id) ?? Infinity
    if (here < place) [first, place] = [id, here]
  }
  return first
}
