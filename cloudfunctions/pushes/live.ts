import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { command, database } from '../_kernel/data/database'
import type { Push } from '../_kernel/data/repositories/pushes'
import { forgettable } from '../_kernel/data/instance-memory'

type Pushed = Pick<Push, 'id' | 'policyId' | 'kind'>

/** How old the answer may be while messages are being sent. A recall is noticed after this time at most. */
const FRESH_MS = 2_000
const remembered = forgettable(
  new Map<string, { live: boolean; version: number | undefined; readAt: number }>(),
)
const REMEMBERED_MAX = 1_000

/** True when the policy of a push is in force. A withdrawal is always live. Reads only three fields of the policy. */
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

/** Like `isLive`, but reads at most every two seconds. For the time while messages are being sent. */
export async function isStillLive(push: Pushed, now: number): Promise<boolean> {
  const held = remembered.get(push.id)
  return held && Math.abs(now - held.readAt) < FRESH_MS ? held.live : isLive(push, now)
}

/** The version of the policy when `isLive` or `isStillLive` last read it; undefined when this instance has not read it. */
export function seenVersion({ id }: Pick<Push, 'id'>): number | undefined {
  return remembered.get(id)?.version
}
