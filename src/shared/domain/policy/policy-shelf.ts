import { wordsMet } from '../matching/rank'
import { TermIndex, type FieldText } from '../matching/term-index'
import { fold, termsOf, termWeight } from '../matching/tokens'
import { contains, type RegionCode } from '../region'
import { isInForce } from './life'
import type { Policy } from './policy'
import { THEME_SPECS } from './theme'

export interface PolicyHit {
  policy: Policy
  /** Words of the search that met, as they stand in it. */
  words: string[]
}

/** The number itself was asked for: nothing fits better. */
const NUMBER_SCORE = 1000

/** The policies in force with an index over their words, replaced one by one as they change. */
export class PolicyShelf {
  private readonly byId = new Map<string, Policy>()
  private readonly index = new TermIndex()
  /** Newest first; undefined when something changed since. */
  private sorted: readonly Policy[] | undefined

  constructor(policies: Iterable<Policy> = []) {
    for (const policy of policies) this.put(policy)
  }

  /** Takes a policy in as it is now; one that is no longer published leaves. */
  put(policy: Policy): void {
    this.sorted = undefined
    if (policy.state !== 'published') {
      this.byId.delete(policy.id)
      this.index.remove(policy.id)
      return
    }
    this.byId.set(policy.id, policy)
    this.index.put(policy.id, fieldsOf(policy))
  }

  all(): Iterable<Policy> {
    return this.byId.values()
  }

  get(id: string): Policy | undefined {
    return this.byId.get(id)
  }

  /** Policies in force in a zone at `at`, newest first. */
  inForce(zoneCode: RegionCode, at: number): Policy[] {
    this.sorted ??= [...this.byId.values()].sort(newestFirst)
    return this.sorted.filter((policy) => isInForceIn(policy, zoneCode, at))
  }

  /** Policies in force in a zone at `at` that fit the words, best first; of these only those that `admits` lets in. */
  search(
    text: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
    admits: (policy: Policy) => boolean = () => true,
  ): PolicyHit[] {
    const terms = new Map(termsOf(text).map((term) => [term, termWeight(term)]))
    const hits = this.index.score(terms)
    const number = packed(text)
    const found: { policy: Policy; score: number; met: string[] }[] = []
    for (const [id, { score, met }] of hits) {
      const policy = this.byId.get(id)
      if (!policy || !isInForceIn(policy, zoneCode, at) || !admits(policy)) continue
      const named = number.length > 3 && packed(policy.documentNumber ?? '').includes(number)
      if (!named && !met.some((term) => termWeight(term) === 1)) continue
      found.push({ policy, score: named ? score + NUMBER_SCORE : score, met })
    }
    return found
      .sort((a, b) => b.score - a.score || (a.policy.id < b.policy.id ? -1 : 1))
      .slice(0, limit)
      .map(({ policy, met }) => ({ policy, words: wordsMet(text, met) }))
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

function fieldsOf(policy: Policy): FieldText[] {
  const { title, shortTitle, documentNumber = '', issuingBodies, plain, clauses, themes } = policy
  const headings = clauses.map(({ heading }) => heading).join(' ')
  const body = clauses.flatMap(({ paragraphs }) => paragraphs).join(' ')
  return [
    { text: `${title} ${shortTitle}`, weight: 3, usualLength: 40 },
    { text: documentNumber, weight: 3, usualLength: 6 },
    { text: themes.map((theme) => THEME_SPECS[theme].label).join(' '), weight: 2, usualLength: 6 },
    { text: Object.values(plain).join(' '), weight: 2, usualLength: 150 },
    { text: headings, weight: 1.5, usualLength: 80 },
    { text: body, weight: 1, usualLength: 1500 },
    { text: issuingBodies.join(' '), weight: 0.5, usualLength: 10 },
  ]
}
