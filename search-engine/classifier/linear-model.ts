import type { FeatureVector } from './features'
import type { Shuffle } from '../learning/shuffle'

const ROUNDS = 10

export interface LinearTraining {
  featureCount: number
  /** How much errors cost against the size of the weights (C of a support vector machine). */
  hardness: number
  shuffle: Shuffle
}

/** Weights of one label against all others. The last one is the bias. */
export type LabelWeights = Float32Array

/**
 * Trains a support vector machine with squared hinge loss for one label against the rest, by coordinate descent on the dual
 * (Hsieh et al. 2008). The same shuffle gives the same weights.
 */
export function trainLabel(
  vectors: readonly FeatureVector[],
  isLabel: (example: number) => boolean,
  { featureCount, hardness, shuffle }: LinearTraining,
): LabelWeights {
  const weights = new Float32Array(featureCount + 1)
  const duals = new Float64Array(vectors.length)
  const softness = 1 / (2 * hardness)
  const order = Uint32Array.from(vectors, (_, i) => i)
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order)
    for (const example of order) {
      const vector = vectors[example]
      if (!vector) continue
      const sign = isLabel(example) ? 1 : -1
      const dual = duals[example] ?? 0
      const gradient = sign * margin(weights, vector) - 1 + softness * dual
      if (dual === 0 && gradient >= 0) continue
      // Vectors have length 1 and the bias adds 1.
      const next = Math.max(0, dual - gradient / (2 + softness))
      duals[example] = next
      addTo(weights, vector, (next - dual) * sign)
    }
  }
  return weights
}

/** How far a text lies on the side of the label. */
function margin(weights: LabelWeights, { indexes, values }: FeatureVector): number {
  let sum = weights[weights.length - 1] ?? 0
  for (let i = 0; i < indexes.length; i += 1) sum += (weights[indexes[i] ?? 0] ?? 0) * (values[i] ?? 0)
  return sum
}

function addTo(weights: LabelWeights, { indexes, values }: FeatureVector, step: number): void {
  const bias = weights.length - 1
  weights[bias] = (weights[bias] ?? 0) + step
  for (let i = 0; i < indexes.length; i += 1) {
    const index = indexes[i] ?? 0
    weights[index] = (weights[index] ?? 0) + step * (values[i] ?? 0)
  }
}
