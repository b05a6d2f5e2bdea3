/** What the named parts of one item's score were. A part that is absent is 0. */
export type Parts = Readonly<Partial<Record<string, number>>>

/** How much each named part counts. A part that is absent counts 1. */
export type PartWeights = Readonly<Partial<Record<string, number>>>

/** One query: what was shown for it, and how good each item turned out to be (a higher grade is better). */
export interface Lesson {
  needId: string
  /** When its newest evidence came, epoch ms. */
  at: number
  shown: readonly { id: string; parts: Parts; grade: number }[]
}

/** How much each part of a score counts, 1 being what it counts unlearned; and where that comes from. */
export interface ReRanker {
  weights: PartWeights
  provenance: {
    /** Needs of which something is known to be better than something else that was shown. */
    lessons: number
    /** When the newest evidence came, epoch ms: the same evidence gives the same file. */
    newestAt: number
    /** Share of pairs of better and worse that stand in the right order, on needs held out: before and with the learned weights. */
    before: number
    after: number
  }
}

/** Learning from fewer would learn the needs and not what they have in common. */
export const LESSONS_MIN = 60
const FOLDS = 5
const ROUNDS = 150
const STEP = 0.3
/** How strongly weights are drawn back to 1: what little is known changes little. */
const PULL = 0.05
const WEIGHT_MIN = 0.1
const WEIGHT_MAX = 4

/** So many standard errors the gain on needs held out has to be: noise reaches that once in twenty times. */
const SURE = 1.64

/** What came of learning: weights, or why there are none. */
export type Outcome =
  { learned: ReRanker } | { learned?: never; why: 'too few' | 'worse on needs held out' | 'no sure gain' }

/**
 * Weights by which what turned out better would have stood higher, unless there is too little to learn from, or the order of needs held
 * out does not surely get better. The same lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[]): Outcome {
  if (lessons.length < LESSONS_MIN) return { why: 'too few' }
  const sorted = [...lessons].sort((a, b) => (a.needId < b.needId ? -1 : 1))
  const before = sorted.map((lesson) => inOrder(lesson, {}))
  const after = sorted.map(() => 0)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitted(sorted.filter((_, i) => i % FOLDS !== fold))
    sorted.forEach((lesson, i) => {
      if (i % FOLDS === fold) after[i] = inOrder(lesson, weights)
    })
  }
  const gains = after.map((share, i) => share - (before[i] ?? 0))
  const gain = mean(gains)
  const error = Math.sqrt(mean(gains.map((one) => (one - gain) ** 2)) / gains.length)
  if (gain < 0) return { why: 'worse on needs held out' }
  if (gain === 0 || gain < SURE * error) return { why: 'no sure gain' }
  const provenance = {
    lessons: lessons.length,
    newestAt: Math.max(...lessons.map(({ at }) => at)),
    before: rounded(mean(before)),
    after: rounded(mean(after)),
  }
  const weights = Object.entries(fitted(sorted)).map(([name, value]) => [name, rounded(value ?? 1)] as const)
  return { learned: { weights: Object.fromEntries(weights), provenance } }
}

type Weights = Partial<Record<string, number>>
type Pair = readonly [better: Parts, worse: Parts]

/** Pairwise logistic regression: what turned out better should stand above what turned out worse. */
function fitted(lessons: readonly Lesson[]): Weights {
  const pairs = lessons.flatMap((lesson) => {
    const top = Math.max(...lesson.shown.map(({ parts }) => scoreOf(parts, {})), Number.MIN_VALUE)
    const found = pairsOf(lesson)
    // Each need counts once, however many pairs it has.
    return found.map(([better, worse]) => ({
      difference: difference(better, worse, top),
      share: 1 / (found.length * lessons.length),
    }))
  })
  const names = partNamesOf(lessons).filter((name) => pairs.some((one) => (one.difference[name] ?? 0) !== 0))
  const weights: Weights = Object.fromEntries(names.map((name) => [name, 1]))
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope: Weights = {}
    for (const one of pairs) {
      const miss = one.share / (1 + Math.exp(scoreOf(one.difference, weights)))
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

function pairsOf({ shown }: Lesson): Pair[] {
  return shown.flatMap((better) =>
    shown.flatMap((worse) => (better.grade > worse.grade ? [[better.parts, worse.parts] as const] : [])),
  )
}

/** Share of the pairs that the scores put in the right order; a tie is half right. */
function inOrder(lesson: Lesson, weights: PartWeights): number {
  const pairs = pairsOf(lesson)
  const right = pairs.map(([better, worse]) => {
    const lead = scoreOf(better, weights) - scoreOf(worse, weights)
    return lead > 0 ? 1 : lead < 0 ? 0 : 0.5
  })
  return right.reduce<number>((sum, one) => sum + one, 0) / Math.max(pairs.length, 1)
}

const scoreOf = (parts: Parts, weights: PartWeights) =>
  Object.entries(parts).reduce((sum, [name, value]) => sum + (value ?? 0) * (weights[name] ?? 1), 0)

function difference(a: Parts, b: Parts, scale: number): Weights {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...names].map((name) => [name, ((a[name] ?? 0) - (b[name] ?? 0)) / scale]))
}

/** Every part that any item was scored by, in alphabetical order: the same lessons give the same file. */
function partNamesOf(lessons: readonly Lesson[]): string[] {
  const names = lessons.flatMap(({ shown }) => shown.flatMap(({ parts }) => Object.keys(parts)))
  return [...new Set(names)].sort()
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
const rounded = (value: number) => Math.round(value * 10_000) / 10_000
