import { currentGroup } from '@/shared/domain/push/current-group'
import type { PushGroup } from '@/shared/domain/push/rings'
import { policies } from '../_kernel/data/repositories/policies'
import { type Push, pushGroup } from '../_kernel/data/repositories/pushes'
import { seenVersion } from './live'

/**
 * The words for the people of a chunk at `now` (epoch ms); undefined when they were asked about measures that no longer exist. Reads the policy only
 * if it has changed since the push, as far as `isStillLive` saw.
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
