import type { Category } from '../need/category'
import type { RegionCode } from '../access/region'
import { anonymize, type KnownNames } from '../access/anonymize'

/**
 * A text of needs of a zone for which no service was sure to fit (问了没找到), without persons. Equal texts are counted. It stays open until an
 * administrator makes an example or a service of it or puts it aside. It does not reveal who asked.
 */
export interface UnmatchedText {
  id: string
  version: number
  zoneCode: RegionCode
  /** The zone and every region that contains it: administrators of each read it. */
  regionCodes: readonly RegionCode[]
  text: string
  category: Category
  /** How many needs had this text. */
  times: number
  open: boolean
  /** When it was last asked, epoch ms. Retention deletes it a number of days later. */
  lastAt: number
}

/** Longest text in symbols: an example need is short. */
const TEXT_MAX = 120
const TEXT_MIN = 2

/** The text to store for a need, without names, numbers and places; undefined when it is too short or too long for an example. */
export function toUnmatchedText(text: string, who: KnownNames): string | undefined {
  const plain = anonymize(text, who).replace(/\s+/g, ' ').trim()
  const symbols = [...plain].length
  return symbols < TEXT_MIN || symbols > TEXT_MAX ? undefined : plain
}
