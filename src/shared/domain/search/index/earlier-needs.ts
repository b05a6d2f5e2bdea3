import type { Category } from '@/shared/domain/need/category'
import type { RegionCode } from '@/shared/domain/access/region'
import { ItemIndex, type ItemIndexSpec, type Found } from './item-index'
import type { ItemStore } from './item-store'

/** A need that was solved, as it may help others: nothing in it says who asked. */
export interface EarlierNeed {
  id: string
  version: number
  /** Grows with every need that comes in or leaves; what changed since n is found by it. */
  indexVersion: number
  zoneCode: RegionCode
  category: Category
  asked: string
  answer: string
  /** The service and the policy that the park named as the answer. */
  solvedBy?: { serviceId: string; name: string }
  solvedByPolicy?: { policyId: string; name: string }
  solvedAt: number
  /** Taken out again: the solution did not last, or the enterprise was not content after all. */
  gone?: boolean
}

/** What finding needs of it: all that a phone holds. */
export type EarlierItem = Pick<
  EarlierNeed,
  'id' | 'zoneCode' | 'asked' | 'answer' | 'solvedBy' | 'solvedByPolicy' | 'gone'
> & { category?: Category }

const EARLIER: ItemIndexSpec<EarlierItem> = {
  fieldWeights: [2, 1],
  textsOf: ({ asked, answer, solvedBy }) => [asked, `${solvedBy?.name ?? ''}，${answer}`],
  regionOf: ({ zoneCode }) => zoneCode,
  offeredUntil: ({ gone }) => (gone ? 0 : Number.POSITIVE_INFINITY),
}

/** So much of what is asked now was asked then: below, two needs only share a subject. */
const SIMILAR_SHARE = 0.3
/** Similar needs that are looked at for what solved them. */
const LOOKED_AT = 20
/** Far behind the best one, a need is not like it any more. */
const LIKE_SHARE = 0.4

/** The solved needs of an environment. */
export class EarlierNeeds<Item extends EarlierItem = EarlierNeed> extends ItemIndex<Item> {
  constructor(needs: Iterable<Item> | ItemStore<Item> = [], packed?: ArrayBuffer) {
    super(EARLIER, needs, packed)
  }

  /** Solved needs like this one, best first. */
  similarTo(text: string, zoneCode: RegionCode, at: number, limit: number): Found<Item>[] {
    const hits = this.find(text, zoneCode, at, LOOKED_AT)
    const best = hits[0]?.score ?? 0
    return hits
      .filter(({ share, score }) => share >= SIMILAR_SHARE && score >= LIKE_SHARE * best)
      .slice(0, limit)
  }

  /** Services that solved needs like this one, each with how many. */
  solversOf(text: string, zoneCode: RegionCode, at: number): Map<string, number> {
    const solvers = new Map<string, number>()
    for (const { item } of this.similarTo(text, zoneCode, at, LOOKED_AT)) {
      const id = item.solvedBy?.serviceId
      if (id !== undefined) solvers.set(id, (solvers.get(id) ?? 0) + 1)
    }
    return solvers
  }
}
