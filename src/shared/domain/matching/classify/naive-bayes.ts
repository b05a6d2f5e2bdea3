/** Log share of each feature among the texts of a label, complement and all smoothed; multinomial over log counts. */
export interface NaiveBayes {
  priors: Float64Array
  shares: readonly Float32Array[]
}

const SMOOTHING = 0.2

export function trainNaiveBayes(
  counts: readonly ReadonlyMap<number, number>[],
  labels: readonly number[],
  labelCount: number,
  featureCount: number,
): NaiveBayes {
  const priors = new Float64Array(labelCount)
  const shares = Array.from({ length: labelCount }, () => new Float32Array(featureCount).fill(SMOOTHING))
  counts.forEach((features, example) => {
    const label = labels[example] ?? 0
    priors[label] = (priors[label] ?? 0) + 1
    const share = shares[label]
    if (share) for (const [index, count] of features) share[index] = (share[index] ?? 0) + Math.log1p(count)
  })
  for (const share of shares) {
    const total = share.reduce((sum, value) => sum + value, 0)
    share.forEach((value, index) => (share[index] = Math.log(value / total)))
  }
  return { priors: priors.map((seen) => Math.log((seen + 1) / (counts.length + labelCount))), shares }
}

/** Log probability of each label but for one constant. */
export function bayesScores(model: NaiveBayes, counts: ReadonlyMap<number, number>): Float64Array {
  return model.priors.map((prior, label) => {
    let sum = prior
    for (const [index, count] of counts) sum += (model.shares[label]?.[index] ?? 0) * Math.log1p(count)
    return sum
  })
}
