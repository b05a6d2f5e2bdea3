import type { RegionCode } from '@/shared/domain/access/region'
import type { Category } from '@/shared/domain/need/category'
import { ItemIndex, type FoundItem, type ItemIndexSpec, type ItemQuery } from './item-index'
import type { ItemStore } from './item-store'

/** A solved need that its enterprise lets others read. Nothing in it identifies who asked. */
export interface EarlierNeed {
  id: string
  version: number
  /** The version of the index at its last change. */
  indexVersion: number
  zoneCode: RegionCode
  category: Category
  asked: string
  answer: string
  /** The service and the policy that the park named as the answer. */
  solvedBy?: { serviceId: string; name: string }
  solvedByPolicy?: { policyId: string; name: string }
  /** Epoch ms. */
  solvedAt: number
  /** When the enterprise agreed to exactly these words, epoch ms. */
  agreedAt: number
  /** When somebody last opened a need for which this one was found, epoch ms, noted at most once a day; at first `agreedAt`. Absent once it is gone. */
  lookedAt?: number
  /** The enterprise took it back, or the solution did not last. No words are left. */
  gone?: boolean
}

/** The fields that searching needs. A phone has no others. */
export type EarlierItem = Pick<
  EarlierNeed,
  'id' | 'zoneCode' | 'asked' | 'answer' | 'solvedBy' | 'solvedByPolicy' | 'gone'
> & { category?: Category }

const EARLIER_NEED_INDEX_SPEC: ItemIndexSpec<EarlierItem> = {
  fieldWeights: [2, 1],
  toTexts: ({ asked, answer, solvedBy }) => [asked, `${solvedBy?.name ?? ''}，${answer}`],
  toOffer: ({ zoneCode, gone }) => ({
    regionCode: zoneCode,
    offeredUntil: gone ? 0 : Number.POSITIVE_INFINITY,
  }),
}

/** A similar need contains at least this share of the text. Below it, the two only have a subject in common. */
const SIMILAR_SHARE = 0.3
/** A similar need has at least this share of the best score. */
const SCORE_SHARE = 0.4
/** The greatest number of similar needs that are searched. */
const SIMILAR_MAX = 20

/** The solved needs of an environment or of a zone. */
export class EarlierNeedIndex<Item extends EarlierItem = EarlierNeed> extends ItemIndex<Item> {
  constructor(needs: Iterable<Item> | ItemStore<Item> = [], packed?: ArrayBuffer) {
    super(EARLIER_NEED_INDEX_SPEC, needs, packed)
  }

  /** Solved needs that are similar to a text, best first. */
  searchSimilar(query: ItemQuery): FoundItem<Item>[] {
    const found = this.search({ ...query, limit: SIMILAR_MAX })
    const best = found[0]?.score ?? 0
    return found
      .filter(({ share, score }) => share >= SIMILAR_SHARE && score >= SCORE_SHARE * best)
      .slice(0, query.limit)
  }

  /** How many similar needs each service or policy solved. `solverId` returns its id for a need. */
  countSolvers(
    query: Omit<ItemQuery, 'limit'>,
    solverId: (need: Item) => string | undefined,
  ): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { item } of this.searchSimilar({ ...query, limit: SIMILAR_MAX })) {
      const id = solverId(item)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }
}
