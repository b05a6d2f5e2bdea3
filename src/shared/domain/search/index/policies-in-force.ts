import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { MemoryItems, type ItemStore, type Offer } from './item-store'

/** Where and until when a policy can be found. */
export function toPolicyOffer({ regionCode, state, expiresAt }: Policy): Offer {
  const offeredUntil = state === 'published' ? (expiresAt ?? Number.POSITIVE_INFINITY) : 0
  return { regionCode, offeredUntil }
}

/** The published policies by id and by zone. A changed policy is replaced by itself. This class has no index over words; `PolicyIndex` has one. */
export class PoliciesInForce {
  protected readonly items: ItemStore<Policy>
  /** Newest first; undefined after a change. */
  private sorted: readonly Policy[] | undefined

  /** A store must contain published policies only. */
  constructor(policies: Iterable<Policy> | ItemStore<Policy> = []) {
    this.items = 'getOffer' in policies ? policies : storePublished(policies)
  }

  /** Replaces a policy by its present version. A policy that is no longer published is removed. */
  put(policy: Policy): void {
    this.sorted = undefined
    if (policy.state === 'published') this.replace(policy)
    else this.remove(policy.id)
  }

  all(): Iterable<Policy> {
    return this.items.all()
  }

  get(id: string): Policy | undefined {
    return this.items.get(id)
  }

  getOffer(id: string): Offer | undefined {
    return this.items.getOffer(id)
  }

  /** Policies in force in a zone at `at` (epoch ms), newest first. */
  inForce(zoneCode: RegionCode, at: number): Policy[] {
    this.sorted ??= [...this.items.all()].sort(newestFirst)
    return this.sorted.filter((policy) => isInForceIn(policy, zoneCode, at))
  }

  protected replace(policy: Policy): void {
    this.items.put(policy, toPolicyOffer(policy))
  }

  protected remove(id: string): void {
    this.items.remove(id)
  }
}

function storePublished(policies: Iterable<Policy>): ItemStore<Policy> {
  const store = new MemoryItems<Policy>()
  for (const policy of policies) if (policy.state === 'published') store.put(policy, toPolicyOffer(policy))
  return store
}

/** Whether a policy concerns the enterprises of a zone at `at` (epoch ms). */
export function isInForceIn(policy: Policy, zoneCode: RegionCode, at: number): boolean {
  return isInForce(policy, at) && contains(policy.regionCode, zoneCode)
}

/** The order of feeds: by the instant of publication, then by id, so that no two policies have the same place. */
export function newestFirst(a: FeedPlace, b: FeedPlace): number {
  return (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The fields that decide where a policy stands in a feed. */
export type FeedPlace = Pick<Policy, 'id' | 'publishedAt'>
