import { ItemIndex, type ItemIndexSpec, type Found } from './item-index'
import type { Facts, ItemStore } from './item-store'
import { fold } from './tokens'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { isInForce } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { POLICY_FIELD_WEIGHTS } from './policy-fields'
import { THEME_SPECS } from '@/shared/domain/policy/theme'

export interface PolicyHit {
  policy: Policy
  /** Words of the search that met, as they stand in it. */
  words: string[]
}

/** Shorter numbers are found in too many others. */
const NUMBER_LENGTH = 4

/** How policies are found by their words. */
export const POLICIES: ItemIndexSpec<Policy> = {
  fieldWeights: POLICY_FIELD_WEIGHTS,
  textsOf: ({ title, shortTitle, documentNumber = '', issuingBodies, plain, clauses, themes }) => [
    `${title}，${shortTitle}`,
    documentNumber,
    themes.map((theme) => THEME_SPECS[theme].label).join('，'),
    Object.values(plain).join('，'),
    clauses.map(({ heading }) => heading).join('，'),
    clauses.flatMap(({ paragraphs }) => paragraphs).join('\n'),
    issuingBodies.join('，'),
  ],
  regionOf: ({ regionCode }) => regionCode,
  offeredUntil: ({ state, expiresAt }) =>
    state === 'published' ? (expiresAt ?? Number.POSITIVE_INFINITY) : 0,
}

/** The policies in force with an index over their words, replaced one by one as they change. */
export class PolicyIndex {
  private readonly policies: ItemIndex<Policy>
  /** Newest first; undefined when something changed since. */
  private sorted: readonly Policy[] | undefined

  /** A store holds published policies only: what a shelf gave (`all`). */
  constructor(policies: Iterable<Policy> | ItemStore<Policy> = [], packed?: ArrayBuffer) {
    const published =
      'factsOf' in policies ? policies : [...policies].filter(({ state }) => state === 'published')
    this.policies = new ItemIndex(POLICIES, published, packed)
  }

  /** Takes a policy in as it is now; one that is no longer published leaves. */
  put(policy: Policy): void {
    this.sorted = undefined
    if (policy.state === 'published') this.policies.put(policy)
    else this.policies.remove(policy.id)
  }

  all(): Iterable<Policy> {
    return this.policies.all()
  }

  get(id: string): Policy | undefined {
    return this.policies.get(id)
  }

  factsOf(id: string): Facts | undefined {
    return this.policies.factsOf(id)
  }

  get indexRefused(): boolean {
    return this.policies.indexRefused
  }

  /** The index in one buffer, for a snapshot beside the policies. */
  pack(): ArrayBuffer {
    return this.policies.pack()
  }

  /** Policies in force in a zone at `at`, newest first. */
  inForce(zoneCode: RegionCode, at: number): Policy[] {
    this.sorted ??= [...this.policies.all()].sort(newestFirst)
    return this.sorted.filter((policy) => isInForceIn(policy, zoneCode, at))
  }

  /**
   * Policies in force in a zone at `at` that fit the words, best first; of these only those that `admits` lets in. Those whose number
   * was asked for come before all others.
   */
  search(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits: (policy: Policy) => boolean = () => true,
  ): PolicyHit[] {
    const found = this.match(text, zoneCode, at, limit, admits)
    const hits = new Map(found.map(({ item, words }) => [item.id, { policy: item, words }]))
    const number = packed(text)
    const named =
      number.length < NUMBER_LENGTH
        ? []
        : this.inForce(zoneCode, at)
            .filter((policy) => packed(policy.documentNumber ?? '').includes(number) && admits(policy))
            .map((policy) => hits.get(policy.id) ?? { policy, words: [] })
    return [...new Map([...named, ...hits.values()].map((hit) => [hit.policy.id, hit])).values()].slice(
      0,
      limit,
    )
  }

  /** The same with scores, for what fits a need. */
  match(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits: (policy: Policy) => boolean,
  ): Found<Policy>[] {
    return this.policies.find(text, zoneCode, at, limit, admits)
  }
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

/** Brackets of document numbers are written in many ways. */
function packed(text: string): string {
  return fold(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '')
}
