import type { RegionLevel } from '@/shared/domain/access/region'
import type { Found } from '../index/item-index'

/** What the words of a text say for an item, as the engine counts it. */
export const WORD_PARTS = ['pairs', 'singles', 'passage', 'places', 'synonyms'] as const
/** Everything that can be part of a score. */
const SCORE_PART_NAMES = [...WORD_PARTS, 'solved', 'category', 'eligibility', 'nearness'] as const
export type PartName = (typeof SCORE_PART_NAMES)[number]

/** One part of a score, as it counted; what was learned of it is in that already. */
export interface ScorePart {
  name: PartName
  value: number
  /** How much it was learned to count; absent: 1. */
  weight?: number
}

/** How much each part counts, 1 being what it counts unlearned. */
export type ScorePartWeights = Readonly<Partial<Record<PartName, number>>>

export const NEARNESS: Readonly<Record<RegionLevel, number>> = {
  nation: 0,
  province: 0.03,
  city: 0.06,
  zone: 0.1,
  carrier: 0.1,
}
export const SAME_CATEGORY = 0.35
/** What one similar need that it solved adds to an item, as a share of the best score by words; more of them add less and less. */
const SOLVED = 0.3
const SOLVED_MOST = 0.6

/** What `count` similar needs that it solved add to an item, where the best one by words has `top`. */
export function solvedPart(count: number, top: number): number {
  return count === 0 ? 0 : Math.max(top, 1) * SOLVED_MOST * (1 - (1 - SOLVED / SOLVED_MOST) ** count)
}

/** A score and the parts that add up to it: those of the words, and more. */
export function sumScore(
  found: Pick<Found<unknown>, 'parts'> | undefined,
  more: Partial<Record<PartName, number>>,
  weights: ScorePartWeights = {},
): { score: number; parts: ScorePart[] } {
  const raw = { ...found?.parts, ...more }
  const parts: ScorePart[] = []
  let score = 0
  for (const name of SCORE_PART_NAMES) {
    const weight = weights[name] ?? 1
    const value = rounded((raw[name] ?? 0) * weight)
    if (value <= 0) continue
    parts.push({ name, value, ...(weight !== 1 && { weight }) })
    score += value
  }
  return { score: rounded(score), parts }
}

/** A score in its parts, for people who look into it: `8.4 = pairs 6.1 + nearness 2.3`. */
export function printScore({ score, parts = [] }: { score: number; parts?: readonly ScorePart[] }): string {
  return `${score} = ${parts.map(({ name, value }) => `${name} ${value}`).join(' + ')}`
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
