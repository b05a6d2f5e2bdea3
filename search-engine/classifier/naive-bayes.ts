import type { Counts } from './features'
import type { LabelWeights } from './linear-model'

const SMOOTHING = 0.2

/**
 * Trains multinomial naive Bayes on log counts. A weight is the log share of a feature among the texts of a label, minus the mean over all
 * labels, so that a feature that all labels share decides nothing. The bias is the log prior.
 */
export function trainNaiveBayes(
  counts: readonly Counts[],
  labels: readonly number[],
  labelCount: number,
  featureCount: number,
): LabelWeights[] {
  const priors = new Float64Array(labelCount)
  const shares = Array.from({ length: labelCount }, () => new Float32Array(featureCount + 1))
  const totals = new Float64Array(labelCount).fill(SMOOTHING * featureCount)
  const seen = new Set<number>()
  counts.forEach((features, example) => {
    const label = labels[example] ?? 0
    priors[label] = (priors[label] ?? 0) + 1
    const share = shares[label]
    if (!share) return
    for (const [index, count] of features) {
      const times = Math.log1p(count)
      share[index] = (share[index] ?? 0) + times
      totals[label] = (totals[label] ?? 0) + times
      seen.add(index)
    }
  })
  for (const index of seen) {
    let mean = 0
    shares.forEach((share, label) => {
      const log = Math.log(((share[index] ?? 0) + SMOOTHING) / (totals[label] ?? 1))
      share[index] = log
      mean += log / labelCount
    })
    for (const share of shares) share[index] = (share[index] ?? 0) - mean
  }
  shares.forEach((share, label) => {
    share[featureCount] = Math.log(((priors[label] ?? 0) + 1) / (counts.length + labelCount))
  })
  return shares
}
