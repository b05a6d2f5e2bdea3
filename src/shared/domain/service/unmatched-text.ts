import type { Category } from '../need/category'
import type { RegionCode } from '../access/region'
import { anonymize, type KnownNames } from '../access/anonymize'

/**
 * What an enterprise of a zone asked for and no service was sure to fit (问了没找到): without persons, counted, and open until an
 * administrator has made an example or a service of it or has put it aside. Nobody can tell by it who asked.
 */
export interface UnmatchedText {
  id: string
  version: number
  zoneCode: RegionCode
  /** The zone and every region that contains it: administrators of each read it. */
  regionCodes: readonly RegionCode[]
  text: string
  category: Category
  /** How many needs said so. */
  times: number
  open: boolean
  /** When it was asked for the last time, epoch ms. It goes so many days later (see retention). */
  lastAt: number
}

/** An example need has at most this many symbols; what is longer is a story. */
const TEXT_MAX = 120
const TEXT_MIN = 2

/** The words that are kept of a need: without names, numbers and places; undefined where too little is left, or it is a story. */
export function toUnmatchedText(text: string, who: KnownNames): string | undefined {
  const plain = anonymize(text, who).replace(/\s+/g, ' ').trim()
  const symbols = [...plain].length
  return symbols < TEXT_MIN || symbols > TEXT_MAX ? undefined : plain
}
