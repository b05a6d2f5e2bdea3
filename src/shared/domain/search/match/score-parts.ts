import type { RegionLevel } from '@/shared/domain/access/region'

/** The parts that the engine computes from the words of a text. */
export const WORD_PARTS = ['pairs', 'singles', 'passage', 'places', 'synonyms'] as const
/** All parts of a score. */
const SCORE_PART_NAMES = [...WORD_PARTS, 'phrase', 'solved', 'category', 'eligibility', 'nearness'] as const
type PartName = (typeof SCORE_PART_NAMES)[number]

/** One part of a score; `value` is already multiplied by `weight`. */
export interface ScorePart {
  name: PartName
  value: number
  /** The learned factor; 1 if absent. */
  weight?: number
}

/** The factor of each part; 1 if absent. */
export type ScorePartWeights = Readonly<Partial<Record<PartName, number>>>

/** The bonus for the level of an item's region, as a share of the score: nearer items come first. */
export const NEARNESS: Readonly<Record<RegionLevel, number>> = {
  nation: 0,
  province: 0.03,
  city: 0.06,
  zone: 0.1,
  carrier: 0.1,
}
/** The bonus for an item with a phrase that equals the text word for word, as a share of the score by words. */
export const SAME_PHRASE = 0.5
/** The bonus for the same category, as a share of the score. */
export const SAME_CATEGORY = 0.35
/** The bonus for the first similar need that an item solved, and the greatest bonus for all of them; as shares of the best score by words. */
const SOLVED = 0.3
const SOLVED_MOST = 0.6

/** The bonus for `count` solved needs, where the best score by words is `top`. */
export function solvedPart(count: number, top: number): number {
  return count === 0 ? 0 : Math.max(top, 1) * SOLVED_MOST * (1 - (1 - SOLVED / SOLVED_MOST) ** count)
}

/** The parts of a score before they are weighted. */
export type RawParts = Readonly<Partial<Record<PartName, number>>>

/** One part, weighted and rounded; 0 where it is absent or negative. */
function valueOf(name: PartName, found: RawParts, more: RawParts, weights: ScorePartWeights): number {
  const raw = more[name] ?? found[name]
  return raw === undefined ? 0 : Math.max(0, round(raw * (weights[name] ?? 1)))
}

/** The score of an item: the sum of the parts of its words and of `more`. */
export function computeScore(
  found: RawParts = {},
  more: RawParts = {},
  weights: ScorePartWeights = {},
): number {
  let score = 0
  for (const name of SCORE_PART_NAMES) score += valueOf(name, found, more, weights)
  return round(score)
}

/** The score of an item, and the parts that add up to it: those of its words and of `more`. */
export function sumScore(
  found: { parts: RawParts } | undefined,
  more: RawParts,
  weights: ScorePartWeights = {},
): { score: number; parts: ScorePart[] } {
  const parts = SCORE_PART_NAMES.flatMap((name): ScorePart[] => {
    const weight = weights[name] ?? 1
    const value = valueOf(name, found?.parts ?? {}, more, weights)
    return value > 0 ? [{ name, value, ...(weight !== 1 && { weight }) }] : []
  })
  return { score: computeScore(found?.parts, more, weights), parts }
}

/** A score in its parts, to be read by developers: `8.4 = pairs 6.1 + nearness 2.3`. */
export function printScore({ score, parts = [] }: { score: number; parts?: readonly ScorePart[] }): string {
  return `${score} = ${parts.map(({ name, value }) => `${name} ${value}`).join(' + ')}`
}

const round = (value: number) => Math.round(value * 1000) / 1000
