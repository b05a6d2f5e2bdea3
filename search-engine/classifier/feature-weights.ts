import { FEATURE_COUNT, type Counts } from './features'

/** A feature that fewer texts have is left out: it helps with no other text. */
const FEWEST_TEXTS = 2

/** The number of texts in which each feature occurs. */
export function documentFrequencies(all: readonly Counts[]): Float32Array {
  const found = new Float32Array(FEATURE_COUNT)
  for (const counts of all) for (const index of counts.keys()) found[index] = (found[index] ?? 0) + 1
  return found
}

/**
 * The weight of each feature before training: its rarity, times the square root of how differently the labels use it (the deviation
 * over the labels of the log share of its texts, with one text added to each). 0 for features that are left out.
 */
export function featureWeights(
  all: readonly Counts[],
  labels: readonly number[],
  labelCount: number,
): Float32Array {
  const seen = documentFrequencies(all)
  const seenIn = Array.from({ length: labelCount }, (_, label) =>
    documentFrequencies(all.filter((_counts, example) => labels[example] === label)),
  )
  const features = seen.reduce((sum, found) => sum + (found < FEWEST_TEXTS ? 0 : 1), 0)
  const logTotals = seenIn.map((found) => Math.log(found.reduce((sum, texts) => sum + texts, features)))
  const logShare = (index: number, label: number) =>
    Math.log((seenIn[label]?.[index] ?? 0) + 1) - (logTotals[label] ?? 0)
  return seen.map((found, index) => {
    if (found < FEWEST_TEXTS) return 0
    let sum = 0
    let squares = 0
    for (let label = 0; label < labelCount; label += 1) {
      const share = logShare(index, label)
      sum += share
      squares += share * share
    }
    const variance = Math.max(0, squares / labelCount - (sum / labelCount) ** 2)
    return Math.log(1 + all.length / found) * variance ** 0.25
  })
}
