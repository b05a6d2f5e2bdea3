import type { Policy } from '@/shared/domain/policy/policy'
import { THEME_SPECS } from '@/shared/domain/policy/theme'
import { ItemIndex, type FoundItem, type ItemIndexSpec, type ItemQuery } from './item-index'
import type { ItemStore } from './item-store'
import { PoliciesInForce, toPolicyOffer } from './policies-in-force'
import { POLICY_FIELD_WEIGHTS, POLICY_WEIGHTS } from './policy-fields'
import { foldWidth } from './terms'

export interface PolicyHit {
  policy: Policy
  /** Words of the search that stand in it. */
  words: string[]
}

/** Shorter texts are part of too many document numbers. */
const NUMBER_LENGTH_MIN = 4

export const POLICY_INDEX_SPEC: ItemIndexSpec<Policy> = {
  fieldWeights: POLICY_FIELD_WEIGHTS,
  weights: POLICY_WEIGHTS,
  toTexts: ({ title, shortTitle, documentNumber = '', issuingBodies, plain, clauses, themes }) => [
    `${title}，${shortTitle}`,
    documentNumber,
    themes.map((theme) => THEME_SPECS[theme].label).join('，'),
    Object.values(plain).join('，'),
    clauses.map(({ heading }) => heading).join('，'),
    clauses.flatMap(({ paragraphs }) => paragraphs).join('\n'),
    issuingBodies.join('，'),
  ],
  toOffer: toPolicyOffer,
}

/** The published policies with an index over their words. */
export class PolicyIndex extends PoliciesInForce {
  private readonly words: ItemIndex<Policy>

  /** @param packed the index over the words of exactly these policies, as `pack` returned it */
  constructor(policies: Iterable<Policy> | ItemStore<Policy> = [], packed?: ArrayBuffer) {
    super(policies)
    this.words = new ItemIndex(POLICY_INDEX_SPEC, this.items, packed)
  }

  get indexRefused(): boolean {
    return this.words.indexRefused
  }

  /** The index in one buffer, for a snapshot beside the policies. */
  pack(): ArrayBuffer {
    return this.words.pack()
  }

  /** The policies in force that fit a text, best first; only those that `admits` returns true for. */
  search(query: ItemQuery, admits: (policy: Policy) => boolean): FoundItem<Policy>[] {
    return this.words.search(query, admits)
  }

  /** The same for a search box: policies whose document number contains the text come first, whatever their words. */
  searchWordsAndNumber(query: ItemQuery, admits: (policy: Policy) => boolean): PolicyHit[] {
    const found = this.search(query, admits)
    const hits = new Map(found.map(({ item, words }) => [item.id, { policy: item, words }]))
    const number = normalizeNumber(query.text)
    const numbered =
      number.length < NUMBER_LENGTH_MIN
        ? []
        : this.inForce(query.zoneCode, query.at)
            .filter(({ documentNumber = '' }) => normalizeNumber(documentNumber).includes(number))
            .filter(admits)
            .map((policy) => hits.get(policy.id) ?? { policy, words: [] })
    const all = new Map([...numbered, ...hits.values()].map((hit) => [hit.policy.id, hit]))
    return [...all.values()].slice(0, query.limit)
  }

  protected override replace(policy: Policy): void {
    this.words.put(policy)
  }

  protected override remove(id: string): void {
    this.words.remove(id)
  }
}

/** Brackets and spaces of document numbers are written in many ways. */
function normalizeNumber(text: string): string {
  return foldWidth(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '')
}
