import { featureWeights, documentFrequencies } from './feature-weights'
import type { Counts } from './features'

const EVEN = 3
const TELLING = 5
const COMMON = 8
const ONCE = 13

/** Twelve texts of two labels; a feature of one label, one of both alike, one of nearly all texts, one that occurs once. */
const LABELS = Array.from({ length: 12 }, (_, i) => i % 2)
const TEXTS = LABELS.map((label, i): Counts => {
  const counts: Counts = new Map()
  if (i < 4) counts.set(EVEN, 1)
  if (label === 0 && i < 8) counts.set(TELLING, 2)
  if (i < 10) counts.set(COMMON, 1)
  if (i === 7) counts.set(ONCE, 4)
  return counts
})

describe('what a feature weighs', () => {
  const weights = featureWeights(TEXTS, LABELS, 2)

  it('counts texts, not occurrences', () => {
    const seen = documentFrequencies(TEXTS)
    expect([EVEN, TELLING, COMMON, ONCE].map((index) => seen[index])).toEqual([4, 4, 10, 1])
  })

  it('is more where labels differ, among features alike in rarity', () => {
    expect(weights[TELLING]).toBeGreaterThan((weights[EVEN] ?? 0) * 2)
  })

  it('is rarity times the root of the deviation of log shares', () => {
    // The labels hold 11 and 8 features in all; three are kept, and each kept one gets one more.
    const deviation = (one: number, other: number) => Math.abs(Math.log(one) - Math.log(other)) / 2
    const rarity = Math.log(1 + 12 / 4)
    expect(weights[TELLING]).toBeCloseTo(rarity * Math.sqrt(deviation(5 / 14, 1 / 11)), 4)
    expect(weights[EVEN]).toBeCloseTo(rarity * Math.sqrt(deviation(3 / 14, 3 / 11)), 4)
  })

  it('is nothing for what occurs once, and where there is only one label', () => {
    expect(weights[ONCE]).toBe(0)
    const alone = featureWeights(
      TEXTS,
      TEXTS.map(() => 0),
      1,
    )
    expect([EVEN, TELLING, COMMON].map((index) => alone[index])).toEqual([0, 0, 0])
  })
})
