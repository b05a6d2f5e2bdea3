import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { THEME_SPECS } from '@/shared/domain/policy/theme'
import { ItemIndex, type FoundItem, type ItemIndexSpec, type ItemQuery } from './item-index'
import type { ItemStore } from './item-store'
import { PoliciesInForce, toPolicyOffer } from './policies-in-force'
import { POLICY_FIELD_WEIGHTS, POLICY_WEIGHTS } from './policy-fields'
import { findArticle, readNames, toName, withFormerName, withNumber, withShortName } from './policy-names'

export interface PolicyHit {
  policy: Policy
  /** Words of the search that the policy contains. */
  words: string[]
  /** The clause that the search named. */
  clause?: PolicyClause
}

/** Shorter texts are part of too many document numbers. */
const NUMBER_LENGTH_MIN = 4

export const POLICY_INDEX_SPEC: ItemIndexSpec<Policy> = {
  fieldWeights: POLICY_FIELD_WEIGHTS,
  weights: POLICY_WEIGHTS,
  toTexts: ({
    title,
    shortTitle,
    documentNumber = '',
    issuingBodies,
    plain,
    clauses,
    themes,
    measures = [],
  }) => [
    `${title}，${shortTitle}`,
    documentNumber,
    themes.map((theme) => THEME_SPECS[theme].label).join('，'),
    Object.values(plain).join('，'),
    [...clauses.map(({ heading }) => heading), ...measures.map(({ title }) => title)].join('，'),
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

  /** The policies in force that fit a text, best first; only those for which `admits` returns true. */
  search(query: ItemQuery, admits: (policy: Policy) => boolean): FoundItem<Policy>[] {
    return this.words.search(query, admits)
  }

  /**
   * The same for a search box. Policies that the text names come before those that its words find: by a document number or a part of one (67号文), by
   * the name of a document that was replaced, or by a short name. Where the text names an article (第三条), policies with that clause come first, with it.
   */
  searchWordsAndNames(query: ItemQuery, admits: (policy: Policy) => boolean): PolicyHit[] {
    const { number, article, rest } = readNames(query.text)
    const text = rest === '' ? query.text : rest
    const found = this.search({ ...query, text }, admits)
    const hits = new Map(
      found.map(({ item, words }): [string, PolicyHit] => [item.id, { policy: item, words }]),
    )
    const policies = this.inForce(query.zoneCode, query.at).filter(admits)
    const named = [
      ...withWholeNumber(policies, text),
      ...withNumber(policies, number),
      ...withFormerName(policies, text),
      ...withShortName(policies, text),
    ].map((policy) => hits.get(policy.id) ?? { policy, words: [] })
    const all = [...new Map([...named, ...hits.values()].map((hit) => [hit.policy.id, hit])).values()]
    return (article === undefined ? all : withArticle(all, article)).slice(0, query.limit)
  }

  protected override replace(policy: Policy): void {
    this.words.put(policy)
  }

  protected override remove(id: string): void {
    this.words.remove(id)
  }
}

/** Policies whose document number contains the text. */
function withWholeNumber(policies: readonly Policy[], text: string): readonly Policy[] {
  const number = toName(text)
  if (number.length < NUMBER_LENGTH_MIN) return []
  return policies.filter(({ documentNumber = '' }) => toName(documentNumber).includes(number))
}

/** Hits with the clause of an article. Policies that have it come first. */
function withArticle(hits: readonly PolicyHit[], article: number): PolicyHit[] {
  const placed = hits.map((hit): PolicyHit => {
    const clause = findArticle(hit.policy.clauses, article)
    return clause ? { ...hit, clause } : hit
  })
  return [...placed.filter(({ clause }) => clause), ...placed.filter(({ clause }) => !clause)]
}
