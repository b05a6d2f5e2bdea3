import { currentGroup } from '@/shared/domain/push/current-group'
import type { PushGroup } from '@/shared/domain/push/rings'
import { policies } from '../_kernel/data/repositories/policies'
import { type Push, pushGroup } from '../_kernel/data/repositories/pushes'

/**
 * What the people of a chunk are sent at `now` (epoch ms); undefined where they were asked about measures that are gone. Only where something is asked the policy's
 * version is read, and the policy itself where it was changed.
 */
export async function wordsNow(
  push: Push,
  group: number | undefined,
  now: number,
): Promise<PushGroup | undefined> {
  const words = pushGroup(push, group)
  if (!words.ask?.measures) return words
  const states = await policies.statesOf([push.policyId])
  if (states.get(push.policyId)?.version === push.policyVersion) return words
  const policy = await policies.byId(push.policyId)
  return policy && currentGroup(words, policy, { relay: push.relay, now })
}
