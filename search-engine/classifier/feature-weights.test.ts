import { featureWeights, documentFrequencies } from './feature-weights'
import type { Counts } from './features'

const EVEN = 3
const TELLING = 5
const COMMON = 8
const ONCE = 13

/** Twelve texts of two labels. Their features: one of one label, one that both use alike, one of nearly all texts, one that occurs once. */
const LABELS = Array.from({ length: 12 }, (_, i) => i % 2)
const TEXTS = LABELS.map((label, i): Counts => {
  const counts: Counts = new Map()
  if (i < 4) counts.set(EVEN, 1)
  if (label === 0 && i < 8) counts.set(TELLING, 2)
  if (i < 10) counts.set(COMMON, 1)
  if (i === 7) counts.set(ONCE, 4)
  return counts
})

describe('the weight of a feature', () => {
  const weights = featureWeights(TEXTS, LABELS, 2)

  it('counts texts, not occurrences', () => {
    const seen = documentFrequencies(TEXTS)
    expect([EVEN, TELLING, COMMON, ONCE].map((index) => seen[index])).toEqual([4, 4, 10, 1])
  })

  it('is higher where labels differ, among features of equal rarity', () => {
    expect(weights[TELLING]).toBeGreaterThan((weights[EVEN] ?? 0) * 2)
  })

  it('is rarity times the root of the deviation of log shares', () => {
    // The features of the texts of each label add up to 11 and 8. Three features are kept, and each adds one to both sums.
    const deviation = (one: number, other: number) => Math.abs(Math.log(one) - Math.log(other)) / 2
    const rarity = Math.log(1 + 12 / 4)
    expect(weights[TELLING]).toBeCloseTo(rarity * Math.sqrt(deviation(5 / 14, 1 / 11)), 4)
    expect(weights[EVEN]).toBeCloseTo(rarity * Math.sqrt(deviation(3 / 14, 3 / 11)), 4)
  })

  it('is 0 for a feature that occurs once, and where there is only one label', () => {
    expect(weights[ONCE]).toBe(0)
    const alone = featureWeights(
      TEXTS,
      TEXTS.map(() => 0),
      1,
    )
    expect([EVEN, TELLING, COMMON].map((index) => alone[index])).toEqual([0, 0, 0])
  })
})
