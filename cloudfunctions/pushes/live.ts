import type { Policy } from '@/shared/domain/policy/policy'
import { isInForce } from '@/shared/domain/policy/life'
import { command, database } from '../_kernel/database'
import type { Push } from '../_kernel/repositories/pushes'

/** A recall is noticed within so much time in the middle of sending. */
const FRESH_MS = 2_000
const remembered = new Map<string, { live: boolean; readAt: number }>()

/** Whether the policy of a push is still in force. Of the policy only its life is read. */
export async function isLive({ id, policyId }: Pick<Push, 'id' | 'policyId'>, now: number): Promise<boolean> {
  const held = remembered.get(id)
  if (held && Math.abs(now - held.readAt) < FRESH_MS) return held.live
  const where = { _id: command.in([policyId]) }
  const fields = ['state', 'expiresAt']
  const [life] = await database.find('policies', { where, fields, limit: 1 })
  const live = life !== undefined && isInForce(life as unknown as Policy, now)
  if (remembered.size > 1_000) remembered.clear()
  remembered.set(id, { live, readAt: now })
  return live
}
