import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { HeldItems, type Facts, type ItemStore } from './item-store'

/** What a search filter asks of a policy. */
export function policyFacts({ regionCode, state, expiresAt }: Policy): Facts {
  const offeredUntil = state === 'published' ? (expiresAt ?? Number.POSITIVE_INFINITY) : 0
  return { regionCode, offeredUntil }
}

/** The published policies by id and by zone, replaced one by one as they change. It holds no words: `PolicyIndex` searches. */
export class PoliciesInForce {
  protected readonly items: ItemStore<Policy>
  /** Newest first; undefined when something changed since. */
  private sorted: readonly Policy[] | undefined

  /** A store holds published policies only. */
  constructor(policies: Iterable<Policy> | ItemStore<Policy> = []) {
    this.items = 'factsOf' in policies ? policies : published(policies)
  }

  /** Takes a policy in as it is now; one that is no longer published leaves. */
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

  factsOf(id: string): Facts | undefined {
    return this.items.factsOf(id)
  }

  /** Policies in force in a zone at `at` (epoch ms), newest first. */
  inForce(zoneCode: RegionCode, at: number): Policy[] {
    this.sorted ??= [...this.items.all()].sort(newestFirst)
    return this.sorted.filter((policy) => isInForceIn(policy, zoneCode, at))
  }

  protected replace(policy: Policy): void {
    this.items.put(policy, policyFacts(policy))
  }

  protected remove(id: string): void {
    this.items.remove(id)
  }
}

function published(policies: Iterable<Policy>): ItemStore<Policy> {
  const store = new HeldItems<Policy>()
  for (const policy of policies) if (policy.state === 'published') store.put(policy, policyFacts(policy))
  return store
}

/** True while enterprises in the zone are concerned by it. */
export function isInForceIn(policy: Policy, zoneCode: RegionCode, at: number): boolean {
  return isInForce(policy, at) && contains(policy.regionCode, zoneCode)
}

/** The order of feeds: by the moment of publication, then by id, so that no two places are the same. */
export function newestFirst(a: FeedPlace, b: FeedPlace): number {
  return (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Where a policy stands in a feed. */
export type FeedPlace = Pick<Policy, 'id' | 'publishedAt'>
