import { ItemIndex, type ItemIndexSpec, type Found } from './item-index'
import type { ItemStore } from './item-store'
import { PoliciesInForce, policyFacts } from './policies-in-force'
import { fold } from './tokens'
import type { RegionCode } from '@/shared/domain/access/region'
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
  offeredUntil: (policy) => policyFacts(policy).offeredUntil,
}

/** The published policies with an index over their words, replaced one by one as they change. */
export class PolicyIndex extends PoliciesInForce {
  private readonly words: ItemIndex<Policy>

  /** @param packed the index over the words of exactly these policies */
  constructor(policies: Iterable<Policy> | ItemStore<Policy> = [], packed?: ArrayBuffer) {
    super(policies)
    this.words = new ItemIndex(POLICIES, this.items, packed)
  }

  get indexRefused(): boolean {
    return this.words.indexRefused
  }

  /** The index in one buffer, for a snapshot beside the policies. */
  pack(): ArrayBuffer {
    return this.words.pack()
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
    return this.words.find(text, zoneCode, at, limit, admits)
  }

  protected override replace(policy: Policy): void {
    this.words.put(policy)
  }

  protected override remove(id: string): void {
    this.words.remove(id)
  }
}

/** Brackets of document numbers are written in many ways. */
function packed(text: string): string {
  return fold(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '')
}
