import { countFeatures, FEATURE_COUNT, headOf, vectorOf, type FeatureCounts } from './features'
import { marginOf, trainLabel, type LabelWeights } from './linear-model'
import { bayesScores, trainNaiveBayes, type NaiveBayes } from './naive-bayes'
import { seededShuffle } from './shuffle'

export interface LabelledText {
  text: string
  label: string
}

/** A label with how sure it is, 0–1; all labels of a text sum to 1. */
export interface LabelGuess {
  label: string
  confidence: number
}

/** Under so many texts a linear model learns the texts and not the labels: naive Bayes alone decides. */
export const LINEAR_FROM = 3000
const SEEN_AT_LEAST = 2
const SEED = 20200301
/** Margins of about 1 part the labels well: what makes a margin a share of confidence. */
const SHARPNESS = 3
/** What naive Bayes adds to a margin. */
const BESIDE_MARGIN = 0.5

/** Tells which label a text belongs to. Each text is learnt whole and by its head, because people also type only that. */
export class Classifier {
  private readonly rarity: Float32Array
  private readonly bayes: NaiveBayes
  private readonly linear: readonly LabelWeights[]
  readonly labels: readonly string[]

  /** @throws RangeError when there is nothing to learn from. */
  constructor(rows: readonly LabelledText[], linearFrom = LINEAR_FROM) {
    if (rows.length === 0) throw new RangeError('no labelled texts')
    this.labels = [...new Set(rows.map(({ label }) => label))].sort()
    const ordinals = new Map(this.labels.map((label, i) => [label, i]))
    const examples = rows.flatMap(({ text, label }) =>
      [...new Set([text, headOf(text)])].map((variant) => ({
        counts: countFeatures(variant),
        label: ordinals.get(label) ?? 0,
      })),
    )
    this.rarity = rarityOf(examples.map(({ counts }) => counts))
    this.bayes = trainNaiveBayes(
      examples.map(({ counts }) => counts.all),
      examples.map(({ label }) => label),
      this.labels.length,
      FEATURE_COUNT,
    )
    const vectors =
      rows.length < linearFrom ? undefined : examples.map(({ counts }) => vectorOf(counts, this.rarity))
    this.linear = vectors
      ? this.labels.map((_, label) =>
          trainLabel(vectors, (i) => examples[i]?.label === label, FEATURE_COUNT, seededShuffle(SEED)),
        )
      : []
  }

  /** Labels of a text, surest first. */
  guess(text: string): LabelGuess[] {
    const counts = countFeatures(text)
    const vector = vectorOf(counts, this.rarity)
    const evidence = Array.from(meanLogs(this.bayes, counts), (mean, label) => {
      const weights = this.linear[label]
      return weights ? marginOf(weights, vector) + BESIDE_MARGIN * mean : mean * SHARPNESS
    })
    const most = Math.max(...evidence)
    const shares = evidence.map((value) => Math.exp(SHARPNESS * (value - most)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return this.labels
      .map((label, i) => ({ label, confidence: (shares[i] ?? 0) / total }))
      .sort((a, b) => b.confidence - a.confidence)
  }
}

/** Naive Bayes per feature met, so that it weighs the same beside a margin for short texts and long ones. */
function meanLogs(model: NaiveBayes, { all }: FeatureCounts): Float64Array {
  let evidence = 0
  for (const count of all.values()) evidence += Math.log1p(count)
  return bayesScores(model, all).map((score) => score / Math.max(evidence, 1))
}

function rarityOf(all: readonly FeatureCounts[]): Float32Array {
  const found = new Float32Array(FEATURE_COUNT)
  for (const counts of all) {
    for (const index of new Set([...counts.head.keys(), ...counts.all.keys()]))
      found[index] = (found[index] ?? 0) + 1
  }
  return found.map((count) =>
    count < SEEN_AT_LEAST && all.length > 50 ? 0 : Math.log(1 + all.length / Math.max(count, 1)),
  )
}
