import { FEATURE_COUNT, toFeatureVector, type Counts } from './features'
import type { LabelWeights } from './linear-model'

/** The weights of one part of a model, rounded to bytes: one row for each feature with weights. */
export interface WeightTable {
  /** Hashes of the features in rising order. */
  indexes: Uint32Array
  rarities: Float32Array
  /** One value for each feature and label, row by row, in units of `step`. */
  weights: Int8Array
  step: number
  biases: readonly number[]
}

const MOST_STEPS = 127

/** Rounds trained weights to a table. Features of rarity 0 are left out. */
export function buildWeightTable(labels: readonly LabelWeights[], rarity: Float32Array): WeightTable {
  const indexes = Uint32Array.from(rarity.keys()).filter((index) => (rarity[index] ?? 0) > 0)
  let top = 0
  for (const index of indexes)
    for (const weights of labels) top = Math.max(top, Math.abs(weights[index] ?? 0))
  const step = top / MOST_STEPS || 1
  const weights = new Int8Array(indexes.length * labels.length)
  indexes.forEach((index, row) =>
    labels.forEach((trained, label) => {
      weights[row * labels.length + label] = Math.round((trained[index] ?? 0) / step)
    }),
  )
  return {
    indexes,
    rarities: Float32Array.from(indexes, (index) => rarity[index] ?? 0),
    weights,
    step,
    biases: labels.map((trained) => trained.at(-1) ?? 0),
  }
}

/** The table with its `most` weightiest features. */
export function smallTable(table: WeightTable, most: number): WeightTable {
  const { indexes, rarities, weights, step, biases } = table
  if (indexes.length <= most) return table
  const width = biases.length
  const largest = Float32Array.from(indexes, (_, row) => {
    let max = 0
    for (let label = 0; label < width; label += 1)
      max = Math.max(max, Math.abs(weights[row * width + label] ?? 0))
    return max * (rarities[row] ?? 0)
  })
  const rows = Uint32Array.from(indexes.keys())
    .sort((a, b) => (largest[b] ?? 0) - (largest[a] ?? 0) || a - b)
    .slice(0, most)
    .sort()
  const kept = new Int8Array(rows.length * width)
  rows.forEach((row, i) => kept.set(weights.subarray(row * width, (row + 1) * width), i * width))
  return {
    indexes: Uint32Array.from(rows, (row) => indexes[row] ?? 0),
    rarities: Float32Array.from(rows, (row) => rarities[row] ?? 0),
    weights: kept,
    step,
    biases,
  }
}

/** Computes the margins of all labels from a table. */
export class TableReader {
  /** By feature: its row plus one; 0 for a feature without a row. */
  private readonly rows = new Int32Array(FEATURE_COUNT)

  constructor(private readonly table: WeightTable) {
    table.indexes.forEach((index, row) => (this.rows[index] = row + 1))
  }

  margins(counts: Counts): number[] {
    const { rarities, weights, step, biases } = this.table
    // Row -1 has no rarity.
    const { indexes, values } = toFeatureVector(counts, (index) => rarities[(this.rows[index] ?? 0) - 1] ?? 0)
    const sums = [...biases]
    indexes.forEach((index, i) => {
      const row = ((this.rows[index] ?? 1) - 1) * biases.length
      const value = (values[i] ?? 0) * step
      for (let label = 0; label < biases.length; label += 1)
        sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0) * value
    })
    return sums
  }

  /** Sums without scaling the text to length 1, because evidence adds up in naive Bayes. */
  sums(counts: Counts): number[] {
    const { weights, step, biases } = this.table
    const sums = biases.map(() => 0)
    let evidence = 0
    for (const [index, much] of counts) {
      const value = Math.log1p(much)
      evidence += value
      const row = (this.rows[index] ?? 0) - 1
      if (row < 0) continue
      for (let label = 0; label < sums.length; label += 1)
        sums[label] = (sums[label] ?? 0) + (weights[row * sums.length + label] ?? 0) * step * value
    }
    return sums.map((sum, label) => (sum + (biases[label] ?? 0)) / Math.max(evidence, 1))
  }
}
