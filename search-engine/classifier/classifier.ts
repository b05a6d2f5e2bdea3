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

/** A label with its confidence, 0–1. The labels of a text sum to 1. */
export interface LabelGuess {
  label: string
  confidence: number
}

/** With fewer texts naive Bayes decides alone: a linear model would learn the single texts instead of the labels. */
const LINEAR_FROM = 3000
const SEED = 20200301
/** The number of features of each part of a small model. */
const SMALL_MODEL_FEATURES = 60_000

interface LinearPart {
  count: (text: string) => Counts
  hardness: number
  /** How much margin a label loses for each e-fold of being more frequent, so that rare labels are found as well as frequent ones. */
  fairness: number
}
/** Learns whole texts and their first words. It decides short texts. */
const FLAT: LinearPart = { count: flatCounts, hardness: 1, fairness: 0.25 }
/** Learns whole texts, in which early characters count more. It decides long texts. */
const EARLY: LinearPart = { count: earlyCounts, hardness: 2, fairness: 0.1 }

/** Up to this many characters a text is short. With `HALF_LONG_AFTER` more it counts as half long. */
const SHORT_LENGTH = 20
const HALF_LONG_AFTER = 60
/** The share of `EARLY` in the decision about a short text. */
const EARLY_SHARE_IF_SHORT = 0.3
/** The share of naive Bayes that is added to a margin, and the further share for a short text. */
const BAYES_SHARE = 1
const BAYES_MORE_IF_SHORT = 0.5
/** Factor that turns margins into confidence; chosen by log loss on held-out texts. */
const SHARPNESS = 2.4

/**
 * Trains a classifier. It learns whole texts and also their first words, because people often type only these.
 * @throws RangeError when there are no texts.
 */
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
      flat: trainLinear(both, labels.length, FLAT),
      early: trainLinear(whole, labels.length, EARLY),
    }),
  }
}

/** The model with only its weightiest features: small enough for a file, and a little less accurate. */
export function smallModel(
  { bayes, flat, early, ...model }: ClassifierModel,
  most = SMALL_MODEL_FEATURES,
): ClassifierModel {
  return {
    ...model,
    bayes: smallTable(bayes, most),
    ...(flat && { flat: smallTable(flat, most) }),
    ...(early && { early: smallTable(early, most) }),
  }
}

function trainLinear(
  examples: readonly { text: string; label: number }[],
  labelCount: number,
  { count, hardness, fairness }: LinearPart,
): WeightTable {
  const counts = examples.map(({ text }) => count(text))
  const labels = examples.map(({ label }) => label)
  const featureWeight = featureWeights(counts, labels, labelCount)
  const vectors = counts.map((one) => toFeatureVector(one, (index) => featureWeight[index] ?? 0))
  const weights = Array.from({ length: labelCount }, (_, label) => {
    const trained = trainLabel(vectors, (i) => labels[i] === label, {
      featureCount: FEATURE_COUNT,
      hardness,
      shuffle: seededShuffle(SEED),
    })
    const share = labels.filter((other) => other === label).length / labels.length
    trained[FEATURE_COUNT] = (trained[FEATURE_COUNT] ?? 0) - fairness * Math.log(share * labelCount)
    return trained
  })
  return buildWeightTable(weights, featureWeight)
}

/** Guesses the label of a text with a trained model. */
export class Classifier {
  private readonly bayes: TableReader
  private readonly flat: TableReader | undefined
  private readonly early: TableReader | undefined

  constructor(readonly model: ClassifierModel) {
    this.bayes = new TableReader(model.bayes)
    this.flat = model.flat && new TableReader(model.flat)
    this.early = model.early && new TableReader(model.early)
  }

  /** The labels of a text, the likeliest first. */
  guess(text: string): LabelGuess[] {
    const evidence = this.getEvidence(text)
    const most = Math.max(...evidence)
    const shares = evidence.map((value) => Math.exp(SHARPNESS * (value - most)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return this.model.labels
      .map((label, i) => ({ label, confidence: (shares[i] ?? 0) / total }))
      .sort((a, b) => b.confidence - a.confidence)
  }

  private getEvidence(text: string): number[] {
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

/** Macro-F1: the harmonic mean of precision and recall, averaged over the labels that occur in `truths`. */
export function macroF1(truths: readonly string[], guesses: readonly string[]): number {
  const labels = [...new Set(truths)]
  const f1 = (label: string) => {
    const both = truths.filter((truth, i) => truth === label && guesses[i] === label).length
    const either =
      truths.filter((truth) => truth === label).length + guesses.filter((guess) => guess === label).length
    return (2 * both) / Math.max(either, 1)
  }
  return labels.reduce((sum, label) => sum + f1(label), 0) / Math.max(labels.length, 1)
}
