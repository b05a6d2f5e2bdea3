import { featureWeights, documentFrequencies } from './feature-weights'
import {
  earlyCounts,
  FEATURE_COUNT,
  flatCounts,
  firstSentence,
  toFeatureVector,
  wordCounts,
  type Counts,
} from './features'
import { trainLabel } from './linear-model'
import type { ClassifierModel, Provenance } from './model-file'
import { trainNaiveBayes } from './naive-bayes'
import { seededShuffle } from '../learning/shuffle'
import { smallTable, buildWeightTable, TableReader, type WeightTable } from './weight-table'

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
const LINEAR_FROM = 3000
const SEED = 20200301
/** Features of each part that a model in a file keeps. */
const KEPT_FEATURES = 60_000
/** Hardness of the margins; more where texts are learnt whole. */
const FLAT_HARDNESS = 1
const EARLY_HARDNESS = 2
/** Up to so many characters a text is short; so many more and it is half a long one. */
const SHORT_LENGTH = 20
const HALF_LONG_AFTER = 60
/** What the model for long texts says about a short one. */
const EARLY_SHARE_IF_SHORT = 0.3
/** What naive Bayes adds to a margin, and how much more to that of a short text; alone it is all there is. */
const BAYES_SHARE = 1
const BAYES_MORE_IF_SHORT = 0.5
/** How much margin a label loses for each e-fold of being more frequent than others: all labels are to be found equally well. */
const FLAT_FAIRNESS = 0.25
const EARLY_FAIRNESS = 0.1
/** Makes a margin a share of confidence (chosen by log loss on held-out texts). */
const SHARPNESS = 2.4

/** Learns which label a text belongs to. Texts are learnt whole and by their heads, because people also type only that. */
export function trainClassifier(
  rows: readonly LabelledText[],
  provenance: Omit<Provenance, 'texts'>,
  linearFrom = LINEAR_FROM,
): ClassifierModel {
  if (rows.length === 0) throw new RangeError('no labelled texts')
  const labels = [...new Set(rows.map(({ label }) => label))].sort()
  const ordinals = new Map(labels.map((label, i) => [label, i]))
  const whole = rows.map(({ text, label }) => ({ text, label: ordinals.get(label) ?? 0 }))
  const both = whole.flatMap(({ text, label }) =>
    [...new Set([text, firstSentence(text)])].map((variant) => ({ text: variant, label })),
  )
  const words = both.map(({ text }) => wordCounts(text))
  const bayes = trainNaiveBayes(
    words,
    both.map(({ label }) => label),
    labels.length,
    FEATURE_COUNT,
  )
  const linear = rows.length >= linearFrom
  return {
    labels,
    provenance: { ...provenance, texts: rows.length },
    bayes: buildWeightTable(bayes, documentFrequencies(words)),
    ...(linear && {
      flat: linearTable(both, flatCounts, labels.length, FLAT_HARDNESS, FLAT_FAIRNESS),
      early: linearTable(whole, earlyCounts, labels.length, EARLY_HARDNESS, EARLY_FAIRNESS),
    }),
  }
}

/** The model with the features that matter most: small enough for a file, a little less sure. */
export function smallModel(
  { bayes, flat, early, ...model }: ClassifierModel,
  most = KEPT_FEATURES,
): ClassifierModel {
  return {
    ...model,
    bayes: smallTable(bayes, most),
    ...(flat && { flat: smallTable(flat, most) }),
    ...(early && { early: smallTable(early, most) }),
  }
}

function linearTable(
  examples: readonly { text: string; label: number }[],
  countsOf: (text: string) => Counts,
  labelCount: number,
  hardness: number,
  fairness: number,
): WeightTable {
  const counts = examples.map(({ text }) => countsOf(text))
  const labels = examples.map(({ label }) => label)
  const featureWeight = featureWeights(counts, labels, labelCount)
  const vectors = counts.map((of) => toFeatureVector(of, (index) => featureWeight[index] ?? 0))
  const weights = Array.from({ length: labelCount }, (_, label) => {
    const trained = trainLabel(
      vectors,
      (i) => labels[i] === label,
      FEATURE_COUNT,
      seededShuffle(SEED),
      hardness,
    )
    const share = labels.filter((of) => of === label).length / labels.length
    trained[FEATURE_COUNT] = (trained[FEATURE_COUNT] ?? 0) - fairness * Math.log(share * labelCount)
    return trained
  })
  return buildWeightTable(weights, featureWeight)
}

/** Tells which label a text belongs to, by a trained model. */
export class Classifier {
  private readonly bayes: TableReader
  private readonly flat: TableReader | undefined
  private readonly early: TableReader | undefined

  constructor(readonly model: ClassifierModel) {
    this.bayes = new TableReader(model.bayes)
    this.flat = model.flat && new TableReader(model.flat)
    this.early = model.early && new TableReader(model.early)
  }

  /** Labels of a text, surest first. */
  guess(text: string): LabelGuess[] {
    const evidence = this.evidenceOf(text)
    const most = Math.max(...evidence)
    const shares = evidence.map((value) => Math.exp(SHARPNESS * (value - most)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return this.model.labels
      .map((label, i) => ({ label, confidence: (shares[i] ?? 0) / total }))
      .sort((a, b) => b.confidence - a.confidence)
  }

  private evidenceOf(text: string): number[] {
    const bayes = this.bayes.sums(wordCounts(text))
    const { flat, early } = this
    if (!flat || !early) return bayes
    const length = text.replace(/\s+/g, '').length
    const short = 1 / (1 + Math.max(0, length - SHORT_LENGTH) / HALF_LONG_AFTER)
    const flats = flat.margins(flatCounts(text))
    const earlies = early.margins(earlyCounts(text))
    const earlyShare = 1 - short * (1 - EARLY_SHARE_IF_SHORT)
    const bayesShare = BAYES_SHARE + short * BAYES_MORE_IF_SHORT
    return bayes.map(
      (value, label) =>
        (1 - earlyShare) * (flats[label] ?? 0) + earlyShare * (earlies[label] ?? 0) + bayesShare * value,
    )
  }
}
