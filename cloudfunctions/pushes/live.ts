import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { command, database } from '../_kernel/data/database'
import type { Push } from '../_kernel/data/repositories/pushes'
import { forgettable } from '../_kernel/data/instance-memory'

type Pushed = Pick<Push, 'id' | 'policyId' | 'kind'>

/** A recall is noticed within so much time in the middle of sending. */
const FRESH_MS = 2_000
const remembered = forgettable(
  new Map<string, { live: boolean; version: number | undefined; readAt: number }>(),
)
const REMEMBERED_MAX = 1_000

/** Whether the policy of a push is still in force. Of the policy only its life is read. That it was withdrawn is said all the same. */
export async function isLive({ id, policyId, kind }: Pushed, now: number): Promise<boolean> {
  if (kind === 'withdrawal') return true
  const where = { _id: command.in([policyId]) }
  const [life] = await database.find('policies', {
    where,
    fields: ['state', 'expiresAt', 'version'],
    limit: 1,
  })
  const policy = life as unknown as Policy | undefined
  const live = policy !== undefined && isInForce(policy, now)
  if (remembered.size > REMEMBERED_MAX) remembered.clear()
  remembered.set(id, { live, version: policy?.version, readAt: now })
  return live
}

/** As `isLive`, asked at most every two seconds: for the middle of sending. */
export async function isStillLive(push: Pushed, now: number): Promise<boolean> {
  const held = remembered.get(push.id)
  return held && Math.abs(now - held.readAt) < FRESH_MS ? held.live : isLive(push, now)
}

/** The version of its policy, as it was seen when `isStillLive` last read it; undefined where it did not. */
export function seenVersion({ id }: Pick<Push, 'id'>): number | undefined {
  return remembered.get(id)?.version
}
