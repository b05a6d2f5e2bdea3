import { FEATURES } from './tag-features'

/** Kinds of pieces. Each has its own mark. */
export const PIECE_KINDS = ['person', 'enterprise', 'address', 'number'] as const
export type PieceKind = (typeof PIECE_KINDS)[number]

/** Number of labels of a unit: 0 outside of pieces; for each kind k, 2k + 1 for its first unit and 2k + 2 for the others. */
export const LABELS = 1 + 2 * PIECE_KINDS.length

/** Learned weights. Their unit does not matter, because only comparisons count. */
export interface TagModel {
  /** For each slot the index of its row in `weights`; 0 for a slot without weights. */
  rows: Uint32Array
  /** Rows of `LABELS` weights. */
  weights: Float32Array | Int8Array
  /** Weights of the steps from each label (row) to each label. */
  steps: Float32Array
}

/** Whether one label may follow another. A piece continues only after it has begun. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1
}

/** For each unit the sum of weights per label, in rows of `LABELS`. */
export function sumWeights({ rows, weights }: TagModel, slots: Int32Array): Float32Array {
  const units = slots.length / FEATURES
  const sums = new Float32Array(units * LABELS)
  const sum = new Float64Array(LABELS)
  for (let unit = 0; unit < units; unit += 1) {
    sum.fill(0)
    for (let feature = unit * FEATURES; feature < (unit + 1) * FEATURES; feature += 1) {
      const row = (rows[slots[feature] ?? 0] ?? 0) * LABELS
      if (row === 0) continue
      for (let label = 0; label < LABELS; label += 1)
        sum[label] = (sum[label] ?? 0) + (weights[row + label] ?? 0)
    }
    sums.set(sum, unit * LABELS)
  }
  return sums
}

/** The likeliest labels of a text (Viterbi). `sums` come from `sumWeights`. */
export function bestLabels({ steps }: TagModel, sums: Float32Array): Uint8Array {
  const units = sums.length / LABELS
  const from = new Uint8Array(sums.length)
  let scores = new Float32Array(LABELS).fill(-Infinity)
  scores[0] = 0
  for (let unit = 0; unit < units; unit += 1) {
    const next = new Float32Array(LABELS).fill(-Infinity)
    for (let label = 0; label < LABELS; label += 1)
      for (let before = 0; before < LABELS; before += 1) {
        if (!mayFollow(before, label)) continue
        const score =
          (scores[before] ?? 0) + (steps[before * LABELS + label] ?? 0) + (sums[unit * LABELS + label] ?? 0)
        if (score <= (next[label] ?? 0)) continue
        next[label] = score
        from[unit * LABELS + label] = before
      }
    scores = next
  }
  const labels = new Uint8Array(units)
  let label = scores.indexOf(Math.max(...scores))
  for (let unit = units - 1; unit >= 0; unit -= 1) {
    labels[unit] = label
    label = from[unit * LABELS + label] ?? 0
  }
  return labels
}
