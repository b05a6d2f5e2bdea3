import { currentGroup } from '@/shared/domain/push/current-group'
import type { PushGroup } from '@/shared/domain/push/rings'
import { policies } from '../_kernel/data/repositories/policies'
import { type Push, pushGroup } from '../_kernel/data/repositories/pushes'
import { seenVersion } from './live'

/**
 * What the people of a chunk are sent at `now` (epoch ms); undefined where they were asked about measures that are gone. The policy is read only where it was
 * changed since, as `isStillLive` saw it.
 */
export async function wordsNow(
  push: Push,
  group: number | undefined,
  now: number,
): Promise<PushGroup | undefined> {
  const words = pushGroup(push, group)
  if (push.kind === 'withdrawal') return words
  if (seenVersion(push) === push.policyVersion) return words
  const policy = await policies.byId(push.policyId)
  return policy && currentGroup(words, policy, push, now)
}
