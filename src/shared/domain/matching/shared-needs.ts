import { wordsOf, type SharedNeed } from '../shared-need'
import type { RegionCode } from '../region'
import { Collection, type CollectionSpec, type Found } from './collection'
import { overlapOf } from './same-need'

const SHARED: CollectionSpec<SharedNeed> = {
  fieldWeights: [1],
  textsOf: ({ sharers }) => [sharers.flatMap(({ asked }) => asked ?? []).join('\n')],
  regionOf: ({ zoneCode }) => zoneCode,
  offeredUntil: (shared) => (wordsOf(shared) === undefined ? 0 : Number.POSITIVE_INFINITY),
}

/** So much of what is asked now is asked there: below, the two only share a subject. */
const LIKE_SHARE = 0.4
/** Wrong characters and pinyin share few terms, but then the index knows what was meant. */
const OVERLAP = 0.3
const LOOKED_AT = 10

/** Open needs that enterprises let others see. */
export class SharedNeeds extends Collection<SharedNeed> {
  constructor(needs: Iterable<SharedNeed> = [], packed?: ArrayBuffer) {
    super(SHARED, needs, packed)
  }

  /** Needs like this one of other enterprises of the zone, best first. */
  like(
    text: string,
    enterpriseId: string,
    zoneCode: RegionCode,
    at: number,
    limit: number,
  ): Found<SharedNeed>[] {
    const admits = ({ sharers }: SharedNeed) => !sharers.some((one) => one.enterpriseId === enterpriseId)
    return this.find(text, zoneCode, at, LOOKED_AT, admits)
      .filter(
        ({ item, share, meant }) =>
          share >= LIKE_SHARE && (meant.length > 0 || overlapOf(text, wordsOf(item) ?? '') >= OVERLAP),
      )
      .slice(0, limit)
  }
}
