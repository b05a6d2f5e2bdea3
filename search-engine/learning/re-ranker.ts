/** The score of one item in its named parts. An absent part is 0. */
export type Parts = Readonly<Partial<Record<string, number>>>

/** The factor of each named part. An absent part has the factor 1. */
export type PartWeights = Readonly<Partial<Record<string, number>>>

/** One query: the items that were shown for it, each with a grade. A higher grade is better. */
export interface Lesson {
  needId: string
  /** When the newest grade came, epoch ms. */
  at: number
  shown: readonly { id: string; parts: Parts; grade: number }[]
}

/** Learned weights and their origin. */
export interface ReRanker {
  weights: PartWeights
  provenance: {
    /** Number of lessons. */
    lessons: number
    /** When the newest grade came, epoch ms. It stands in place of the time of learning, so that the same lessons always give the same file. */
    newestAt: number
    /** Share of pairs in the right order on held-out lessons, 0–1: without and with the learned weights. */
    before: number
    after: number
  }
}

/** The smallest number of lessons from which weights are learned. */
export const LESSONS_MIN = 60
const FOLDS = 5
const ROUNDS = 150
const STEP = 0.3
/** How strongly weights are pulled back to 1, so that few lessons change little. */
const PULL = 0.05
const WEIGHT_MIN = 0.1
const WEIGHT_MAX = 4

/** The gain on held-out lessons must be this many standard errors. Noise alone reaches that once in twenty times. */
const SURE_ERRORS = 1.64

/** Learned weights, or why there are none. */
export type Outcome =
  { learned: ReRanker } | { learned?: never; why: 'too few' | 'worse on needs held out' | 'no sure gain' }

/**
 * Learns weights that would have put better items higher. It returns none when there are too few lessons, or when the order of held-out
 * lessons does not surely improve. The same lessons give the same weights.
 */
export function trainReRanker(lessons: readonly Lesson[]): Outcome {
  if (lessons.length < LESSONS_MIN) return { why: 'too few' }
  const sorted = [...lessons].sort((a, b) => (a.needId < b.needId ? -1 : 1))
  const before = sorted.map((lesson) => shareInOrder(lesson, {}))
  const after = sorted.map(() => 0)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitWeights(sorted.filter((_, i) => i % FOLDS !== fold))
    sorted.forEach((lesson, i) => {
      if (i % FOLDS === fold) after[i] = shareInOrder(lesson, weights)
    })
  }
  const gains = after.map((share, i) => share - (before[i] ?? 0))
  const gain = mean(gains)
  const error = Math.sqrt(mean(gains.map((one) => (one - gain) ** 2)) / gains.length)
  if (gain < 0) return { why: 'worse on needs held out' }
  if (gain === 0 || gain < SURE_ERRORS * error) return { why: 'no sure gain' }
  const provenance = {
    lessons: lessons.length,
    newestAt: Math.max(...lessons.map(({ at }) => at)),
    before: round(mean(before)),
    after: round(mean(after)),
  }
  const weights = Object.entries(fitWeights(sorted)).map(
    ([name, value]) => [name, round(value ?? 1)] as const,
  )
  return { learned: { weights: Object.fromEntries(weights), provenance } }
}

type Weights = Partial<Record<string, number>>
type Pair = readonly [better: Parts, worse: Parts]

/** Pairwise logistic regression: the better item of a pair should score higher. */
function fitWeights(lessons: readonly Lesson[]): Weights {
  const pairs = lessons.flatMap((lesson) => {
    const top = Math.max(...lesson.shown.map(({ parts }) => sumParts(parts, {})), Number.MIN_VALUE)
    const found = toPairs(lesson)
    // Each lesson counts the same, however many pairs it has.
    return found.map(([better, worse]) => ({
      difference: difference(better, worse, top),
      share: 1 / (found.length * lessons.length),
    }))
  })
  const names = listPartNames(lessons).filter((name) =>
    pairs.some((one) => (one.difference[name] ?? 0) !== 0),
  )
  const weights: Weights = Object.fromEntries(names.map((name) => [name, 1]))
  for (let step = 0; step < ROUNDS; step += 1) {
    const slope: Weights = {}
    for (const one of pairs) {
      const miss = one.share / (1 + Math.exp(sumParts(one.difference, weights)))
      for (const name of names) slope[name] = (slope[name] ?? 0) + miss * (one.difference[name] ?? 0)
    }
    for (const name of names) {
      const weight = weights[name] ?? 1
      const next = weight + STEP * ((slope[name] ?? 0) - PULL * (weight - 1))
      weights[name] = Math.min(WEIGHT_MAX, Math.max(WEIGHT_MIN, next))
    }
  }
  return weights
}

function toPairs({ shown }: Lesson): Pair[] {
  return shown.flatMap((better) =>
    shown.flatMap((worse) => (better.grade > worse.grade ? [[better.parts, worse.parts] as const] : [])),
  )
}

/** The share of pairs that the scores put in the right order. A tie is half right. */
function shareInOrder(lesson: Lesson, weights: PartWeights): number {
  const pairs = toPairs(lesson)
  const right = pairs.map(([better, worse]) => {
    const lead = sumParts(better, weights) - sumParts(worse, weights)
    return lead > 0 ? 1 : lead < 0 ? 0 : 0.5
  })
  return right.reduce<number>((sum, one) => sum + one, 0) / Math.max(pairs.length, 1)
}

const sumParts = (parts: Parts, weights: PartWeights) =>
  Object.entries(parts).reduce((sum, [name, value]) => sum + (value ?? 0) * (weights[name] ?? 1), 0)

function difference(a: Parts, b: Parts, scale: number): Weights {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...names].map((name) => [name, ((a[name] ?? 0) - (b[name] ?? 0)) / scale]))
}

/** The names of all parts, in alphabetical order so that the same lessons give the same file. */
function listPartNames(lessons: readonly Lesson[]): string[] {
  const names = lessons.flatMap(({ shown }) => shown.flatMap(({ parts }) => Object.keys(parts)))
  return [...new Set(names)].sort()
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
const round = (value: number) => Math.round(value * 10_000) / 10_000
