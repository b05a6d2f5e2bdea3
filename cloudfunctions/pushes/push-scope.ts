import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import type { Relay } from '@/shared/domain/push/relay'
import { toPushId } from '../_kernel/data/repositories/pushes'
import { policies } from '../_kernel/data/repositories/policies'
import { ActionError } from '../_kernel/rpc/action-error'

/** What is pushed, and to which enterprises: a policy to those of its own region, or relayed to those of a region inside it. */
export interface PushScope {
  /** The id of the push. The policy's own region pushes it once, and each region that relays it once. */
  id: string
  policy: Policy
  /** The region whose enterprises are told. */
  regionCode: RegionCode
  relay?: Relay
  /** True when people are told again whom an earlier push told of the same notice. */
  again?: boolean
}

/** The push of a policy by its own publisher. */
export function ownScope(policy: Policy): PushScope {
  return { id: toPushId(policy), policy, regionCode: policy.regionCode }
}

/**
 * The relay of a policy of a region around this one. The kernel has checked that the caller may act for `regionCode`.
 * @throws ActionError NotFound when there is no such policy in force above the region
 */
export async function relayScope(
  regionCode: RegionCode,
  { policyId, explanation, contact, again = false }: Relay & { policyId: string; again?: boolean },
  now: number,
): Promise<PushScope> {
  const policy = await policies.byId(policyId)
  const isAbove =
    policy &&
    policy.regionCode !== regionCode &&
    contains(policy.regionCode, regionCode) &&
    isInForce(policy, now)
  if (!isAbove) throw new ActionError('NotFound')
  const id = `${toPushId(policy)}-${regionCode}`
  return { id, policy, regionCode, relay: { explanation, contact }, again }
}
