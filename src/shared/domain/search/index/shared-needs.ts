import { sharedText, type SharedNeed } from '@/shared/domain/need/shared-need'
import type { RegionCode } from '@/shared/domain/access/region'
import { ItemIndex, type ItemIndexSpec, type Found } from './item-index'
import { GUESS_SHARE } from '../evidence/evidence'
import type { ItemStore } from './item-store'
import { meaningfulTerms, splitTerms } from './tokens'

const SHARED: ItemIndexSpec<SharedNeed> = {
  fieldWeights: [1],
  textsOf: ({ sharers }) => [sharers.flatMap(({ asked }) => asked ?? []).join('\n')],
  regionOf: ({ zoneCode }) => zoneCode,
  offeredUntil: (shared) => (sharedText(shared) === undefined ? 0 : Number.POSITIVE_INFINITY),
}

/** So much of what tells in the shorter of two texts is in the other as well: below, they only share a subject. */
const LIKE_SHARE = 0.36
/** And it is so much, in rarities: a word that many needs have in common (复工) makes two of them alike no more than their zone does. */
const LIKE_EVIDENCE = 3.5
/** A need that says less than this may be anything. */
const TERMS_MIN = 3
const LOOKED_AT = 10

/** How rare a term is among many texts: open needs are too few to tell by themselves. */
export type TermRarity = (term: string) => number

/** Open needs that enterprises let others see. */
export class SharedNeeds extends ItemIndex<SharedNeed> {
  constructor(needs: Iterable<SharedNeed> | ItemStore<SharedNeed> = [], packed?: ArrayBuffer) {
    super(SHARED, needs, packed)
  }

  /** Needs like this one of other enterprises of the zone, likest first. */
  like(
    text: string,
    { enterpriseId, zoneCode }: { enterpriseId: string; zoneCode: RegionCode },
    at: number,
    limit: number,
    rarityOf: TermRarity,
  ): SharedNeed[] {
    const admits = ({ sharers }: SharedNeed) => !sharers.some((one) => one.enterpriseId === enterpriseId)
    return this.find(text, zoneCode, at, LOOKED_AT, admits)
      .map((found) => ({ item: found.item, likeness: likenessOf(text, found, rarityOf) }))
      .filter(({ likeness }) => likeness >= LIKE_SHARE)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit)
      .map(({ item }) => item)
  }
}

/** How much a text and a shared need say the same, 0–1. */
function likenessOf(text: string, { item, meant }: Found<SharedNeed>, rarityOf: TermRarity): number {
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + rarityOf(term), 0)
  const asked = meaningfulTerms(text)
  return item.sharers.reduce((likest, sharer) => {
    const there = meaningfulTerms(sharer.asked ?? '')
    if (there.size < TERMS_MIN) return likest
    const met = [...asked].filter((term) => there.has(term))
    const guessed = meant.flatMap(splitTerms).filter((term) => there.has(term) && !asked.has(term))
    const evidence = sum(met) + GUESS_SHARE * sum(guessed)
    if (evidence < LIKE_EVIDENCE) return likest
    return Math.max(likest, evidence / Math.min(sum(asked), sum(there)))
  }, 0)
}
