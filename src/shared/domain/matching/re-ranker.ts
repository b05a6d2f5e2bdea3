import type { EarlierNeed } from './earlier-needs'
import type { Match, ScorePart } from './match'

export type PartName = ScorePart['name']
export const PART_NAMES = ['words', 'solved', 'category', 'nearness'] as const satisfies readonly PartName[]

/** How much each part of a score counts, 1 being what it counts unlearned; and where that comes from. */
export interface ReRanker {
  weights: Readonly<Record<PartName, number>>
  provenance: {
    /** Needs with what was shown and what solved them. */
    lessons: number
    /** Epoch ms. */
    trainedAt: number
    /** Mean reciprocal rank of what solved a need, on needs held out: before and with the learned weights. */
    before: number
    after: number
  }
}

/** What was shown for a need, and which of it solved the need. */
export interface Lesson {
  needId: string
  shown: readonly { id: string; parts: Readonly<Record<PartName, number>> }[]
  solvedBy: string
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

/** Lessons from needs as they were stored when posted, and from what solved them. */
export function lessonsOf(
  needs: Iterable<{ id: string; matches: readonly Match[] }>,
  solved: Iterable<Pick<EarlierNeed, 'id' | 'solvedBy' | 'gone'>>,
): Lesson[] {
  const solvers = new Map([...solved].map(({ id, solvedBy, gone }) => [id, gone ? undefined : solvedBy]))
  return [...needs].flatMap(({ id, matches }) => {
    const solvedBy = solvers.get(id)?.serviceId
    const shown = matches.flatMap(({ serviceId, parts }) =>
      parts ? [{ id: serviceId, parts: partsOf(parts) }] : [],
    )
    const tells = shown.length > 1 && shown.some((one) => one.id === solvedBy)
    return solvedBy !== undefined && tells ? [{ needId: id, shown, solvedBy }] : []
  })
}

/**
 * Weights by which what solved a need would have stood higher; undefined when there is too little to learn from, or when on needs held
 * out the order gets worse. The same lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[], trainedAt: number): ReRanker | undefined {
  if (lessons.length < LESSONS_MIN) return undefined
  const sorted = [...lessons].sort((a, b) => (a.needId < b.needId ? -1 : 1))
  let before = 0
  let after = 0
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitted(sorted.filter((_, i) => i % FOLDS !== fold))
    for (const lesson of sorted.filter((_, i) => i % FOLDS === fold)) {
      before += reciprocalRank(lesson, UNLEARNED)
      after += reciprocalRank(lesson, weights)
    }
  }
  if (after < before) return undefined
  const provenance = {
    lessons: lessons.length,
    trainedAt,
    before: before / lessons.length,
    after: after / lessons.length,
  }
  return { weights: fitted(sorted), provenance }
}

type Weights = Record<PartName, number>
const UNLEARNED: Readonly<Weights> = { words: 1, solved: 1, category: 1, nearness: 1 }

/** Pairwise logistic regression: what solved the need should stand above everything else that was shown. */
function fitted(lessons: readonly Lesson[]): Weights {
  const pairs = lessons.flatMap(({ shown, solvedBy }) => {
    const right = shown.find(({ id }) => id === solvedBy)
    const top = Math.max(...shown.map(({ parts }) => scoreOf(parts, UNLEARNED)), Number.MIN_VALUE)
    return shown.flatMap((other) =>
      right && other !== right ? [difference(right.parts, other.parts, top)] : [],
    )
  })
  const weights: Weights = { ...UNLEARNED }
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope: Weights = { words: 0, solved: 0, category: 0, nearness: 0 }
    for (const pair of pairs) {
      const miss = 1 / (1 + Math.exp(scoreOf(pair, weights)))
      for (const name of PART_NAMES) slope[name] += (miss * pair[name]) / Math.max(pairs.length, 1)
    }
    for (const name of PART_NAMES) {
      const next = weights[name] + STEP * (slope[name] - PULL * (weights[name] - 1))
      weights[name] = Math.min(WEIGHT_MAX, Math.max(WEIGHT_MIN, next))
    }
  }
  return weights
}

function reciprocalRank({ shown, solvedBy }: Lesson, weights: Readonly<Weights>): number {
  const right = shown.find(({ id }) => id === solvedBy)
  if (!right) return 0
  const score = scoreOf(right.parts, weights)
  return 1 / (1 + shown.filter(({ parts }) => scoreOf(parts, weights) > score).length)
}

const scoreOf = (parts: Readonly<Weights>, weights: Readonly<Weights>) =>
  PART_NAMES.reduce((sum, name) => sum + parts[name] * weights[name], 0)

function difference(a: Readonly<Weights>, b: Readonly<Weights>, scale: number): Weights {
  const parts = { ...UNLEARNED }
  for (const name of PART_NAMES) parts[name] = (a[name] - b[name]) / scale
  return parts
}

function partsOf(parts: readonly ScorePart[]): Weights {
  const all: Weights = { words: 0, solved: 0, category: 0, nearness: 0 }
  for (const { name, value } of parts) all[name] += value
  return all
}
