import { sharedText, shownSharer, type SharedNeed } from '@/shared/domain/need/shared-need'
import { ItemIndex, type FoundItem, type ItemIndexSpec, type ItemQuery } from './item-index'
import type { ItemStore } from './item-store'
import { GUESS_SHARE } from './match-evidence'
import { meaningfulTerms, splitTerms } from './terms'

const SHARED_NEED_INDEX_SPEC: ItemIndexSpec<SharedNeed> = {
  fieldWeights: [1],
  // Only the shown words are indexed: a need that was found by the words of others would be shown with words that do not fit.
  toTexts: (shared) => [sharedText(shared) ?? ''],
  toOffer: (shared) => ({
    regionCode: shared.zoneCode,
    offeredUntil: sharedText(shared) === undefined ? 0 : Number.POSITIVE_INFINITY,
  }),
}

/** The least share of the shorter text's meaningful terms that the other has. Below it, the two only have a subject in common. */
const SIMILAR_SHARE = 0.36
/** The least rarity of all common terms together. A word that many needs have (复工) does not make two of them similar. */
const EVIDENCE_MIN = 3.5
/** A need with fewer meaningful terms would be similar to almost anything. */
const TERMS_MIN = 3
/** The greatest number of needs that are compared. */
const COMPARED_MAX = 10

/** How rare a term is. There are too few shared needs to compute it from, so the caller takes it from a larger index. */
export type TermRarity = (term: string) => number

/** Open needs that enterprises let others see. */
export class SharedNeedIndex extends ItemIndex<SharedNeed> {
  constructor(needs: Iterable<SharedNeed> | ItemStore<SharedNeed> = [], packed?: ArrayBuffer) {
    super(SHARED_NEED_INDEX_SPEC, needs, packed)
  }

  /** Needs of the zone that are similar to a text, the most similar first. Needs in which the enterprise has a part are left out. */
  searchSimilar(query: ItemQuery, enterpriseId: string, rarity: TermRarity): SharedNeed[] {
    const admits = ({ sharers }: SharedNeed) => !sharers.some((one) => one.enterpriseId === enterpriseId)
    return this.search({ ...query, limit: COMPARED_MAX }, admits)
      .map((found) => ({ item: found.item, similarity: getSimilarity(query.text, found, rarity) }))
      .filter(({ similarity }) => similarity >= SIMILAR_SHARE)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, query.limit)
      .map(({ item }) => item)
  }
}

/** Limits for joining. An enterprise joins on purpose, so they are lower than those for proposing; but the texts must have something rare in common. */
const ALIKE_SHARE = 0.2
const ALIKE_EVIDENCE = 2

/**
 * The names of the words of others that a text resembles. Only these count: a need that joined but does not resemble them would raise the number of
 * enterprises that wait.
 * @returns undefined when the text does not resemble the shown words: nobody joins through somebody who joined before
 */
export function alikeWords(
  text: string,
  shared: Pick<SharedNeed, 'sharers'>,
  rarity: TermRarity,
): string[] | undefined {
  const shown = shownSharer(shared)
  const own = meaningfulTerms(text)
  const ownRarity = sumRarity(own, rarity)
  const alike = shared.sharers.filter(({ asked }) => {
    if (asked === undefined) return false
    const theirs = meaningfulTerms(asked)
    const common = sumRarity(
      [...own].filter((term) => theirs.has(term)),
      rarity,
    )
    return common >= ALIKE_EVIDENCE && common >= ALIKE_SHARE * Math.min(ownRarity, sumRarity(theirs, rarity))
  })
  return shown && alike.includes(shown) ? alike.map(({ words }) => words) : undefined
}

function sumRarity(terms: Iterable<string>, rarity: TermRarity): number {
  return [...terms].reduce((total, term) => total + rarity(term), 0)
}

/** How similar a text and the shown words of a shared need are, 0–1. */
function getSimilarity(text: string, { item, meant }: FoundItem<SharedNeed>, rarity: TermRarity): number {
  const asked = meaningfulTerms(text)
  const theirs = meaningfulTerms(sharedText(item) ?? '')
  if (theirs.size < TERMS_MIN) return 0
  const common = [...asked].filter((term) => theirs.has(term))
  const guessed = meant.flatMap(splitTerms).filter((term) => theirs.has(term) && !asked.has(term))
  const evidence = sumRarity(common, rarity) + GUESS_SHARE * sumRarity(guessed, rarity)
  if (evidence < EVIDENCE_MIN) return 0
  return evidence / Math.min(sumRarity(asked, rarity), sumRarity(theirs, rarity))
}
