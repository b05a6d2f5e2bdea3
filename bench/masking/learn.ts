import { ORDINARY_WORDS, PLACE_NAMES } from '@/shared/domain/access/tagger/ordinary-words'
import { SURNAMES } from '@/shared/domain/access/tagger/surnames'
import { FEATURES, listSlots, SLOTS } from '@/shared/domain/access/tagger/tag-features'
import { readSigns } from '@/shared/domain/access/tagger/reading'
import { LABELS, mayFollow, PIECE_KINDS, sumWeights } from '@/shared/domain/access/tagger/tag-model'
import { MARKS } from '@/shared/domain/access/tagger/tag-text'
import { Chance } from './chance'
import { plainOf, toPieceKind, type LabelledText } from './labelled'
import { unpackWords } from './words'
import { withFrame, withWord } from './frames'
import { vary } from './vary'

export interface LearnOptions {
  epochs: number
  /** How many variants of each text an epoch has, beside the text itself. */
  variants: number
  rate: number
  decay: number
  /** The share of features that is hidden in training, so that no answer depends on a single one. */
  drop: number
  /** The share of texts in which a unit sees only the kind of its own sign, so that the model also finds new names. */
  blind: number
  /** Texts with an added naming clause, for each text that names somebody. */
  frames: number
  /** The cost of an overlooked name, in weights. */
  cost: number
  seed: number
}

/** How many of the texts without names an epoch uses. */
const EASY = 1_500
/** The share of added clauses that name nobody. */
const WORDS = 0.25
/** Features that contain the unit's own sign. */
const OWN_SIGN: ReadonlySet<number> = new Set([3, 8, 9, 12, 13, 14])

const LEARN: LearnOptions = {
  epochs: 8,
  variants: 4,
  rate: 0.12,
  decay: 0.0004,
  drop: 0.15,
  blind: 0.5,
  frames: 8,
  cost: 0,
  seed: 12,
}
/** Rounds that do not count into the mean, because weights still move too much in them. */
const WARM_UP = 3

interface Example {
  slots: Int32Array
  labels: Uint8Array
}

function toLabels(text: LabelledText): Uint8Array {
  return Uint8Array.from(
    text.flatMap(({ text: words, kind }) => {
      const label = kind ? 1 + 2 * PIECE_KINDS.indexOf(toPieceKind(kind)) : 0
      return Array.from({ length: words.length }, (_, i) => (label > 0 && i > 0 ? label + 1 : label))
    }),
  )
}

const toExample = (text: LabelledText): Example => ({
  slots: listSlots(readSigns(plainOf(text))),
  labels: toLabels(text),
})

/** The text after all names were replaced by their marks; it names nobody. */
const masked = (text: LabelledText): LabelledText =>
  text.map((stretch) => (stretch.kind ? { text: MARKS[toPieceKind(stretch.kind)] } : stretch))

/** A conditional random field, learned by stochastic gradients with a rate for each weight (AdaGrad); the mean of the rounds after the first. */
class Learner {
  /** Row 0 belongs to hidden features. */
  readonly model = {
    rows: Uint32Array.from({ length: SLOTS + 1 }, (_, slot) => (slot < SLOTS ? slot + 1 : 0)),
    weights: new Float32Array((SLOTS + 1) * LABELS),
    steps: new Float32Array(LABELS * LABELS),
  }
  private readonly squares = new Float32Array((SLOTS + 1) * LABELS)
  private readonly stepSquares = new Float32Array(LABELS * LABELS)

  constructor(private readonly options: LearnOptions) {}

  learn({ slots: all, labels }: Example, chance: Chance): void {
    if (labels.length === 0) return
    const blind = chance.hits(this.options.blind)
    const slots = all.map((slot, at) =>
      chance.hits(this.options.drop) || (blind && OWN_SIGN.has(at % FEATURES)) ? SLOTS : slot,
    )
    const sums = sumWeights(this.model, slots)
    labels.forEach((label, unit) => {
      if (label > 0) sums[unit * LABELS] = (sums[unit * LABELS] ?? 0) + this.options.cost
    })
    const { shares, stepShares } = this.expect(sums)
    labels.forEach((label, unit) => {
      shares[unit * LABELS + label] = (shares[unit * LABELS + label] ?? 0) - 1
      const before = unit === 0 ? 0 : (labels[unit - 1] ?? 0)
      stepShares[before * LABELS + label] = (stepShares[before * LABELS + label] ?? 0) - 1
    })
    for (let unit = 0; unit < labels.length; unit += 1)
      for (let label = 0; label < LABELS; label += 1) {
        const error = shares[unit * LABELS + label] ?? 0
        if (Math.abs(error) < 1e-3) continue
        for (let feature = unit * FEATURES; feature < (unit + 1) * FEATURES; feature += 1)
          this.moveRow(slots[feature] ?? 0, label, error)
      }
    stepShares.forEach((error, step) => {
      if (Math.abs(error) > 1e-3) this.move(this.model.steps, this.stepSquares, step, error)
    })
  }

  private moveRow(slot: number, label: number, error: number): void {
    const { rows, weights } = this.model
    const row = rows[slot] ?? 0
    if (row > 0) this.move(weights, this.squares, row * LABELS + label, error)
  }

  private move(weights: Float32Array, squares: Float32Array, at: number, error: number): void {
    const weight = weights[at] ?? 0
    const gradient = error + this.options.decay * weight
    const square = (squares[at] ?? 0) + gradient * gradient
    squares[at] = square
    weights[at] = weight - (this.options.rate * gradient) / Math.sqrt(square + 1e-6)
  }

  /** The probability of each label and of each step between labels by the present weights (forward and backward). */
  private expect(sums: Float32Array): { shares: Float64Array; stepShares: Float64Array } {
    const units = sums.length / LABELS
    const forward = new Float64Array(sums.length)
    const backward = new Float64Array(sums.length)
    const says = this.scaled(sums)
    const steps = Float64Array.from(this.model.steps, (step, at) =>
      mayFollow(Math.floor(at / LABELS), at % LABELS) ? Math.exp(step) : 0,
    )
    for (let unit = 0; unit < units; unit += 1) {
      let total = 0
      for (let label = 0; label < LABELS; label += 1) {
        let sum = unit === 0 ? (steps[label] ?? 0) : 0
        if (unit > 0)
          for (let before = 0; before < LABELS; before += 1)
            sum += (forward[(unit - 1) * LABELS + before] ?? 0) * (steps[before * LABELS + label] ?? 0)
        const value = sum * (says[unit * LABELS + label] ?? 0)
        forward[unit * LABELS + label] = value
        total += value
      }
      for (let label = 0; label < LABELS; label += 1)
        forward[unit * LABELS + label] = (forward[unit * LABELS + label] ?? 0) / total
    }
    const stepShares = new Float64Array(LABELS * LABELS)
    backward.fill(1, (units - 1) * LABELS)
    for (let unit = units - 1; unit > 0; unit -= 1)
      this.stepBack(unit, { forward, backward, says, steps, stepShares })
    for (let label = 0; label < LABELS; label += 1)
      stepShares[label] = (stepShares[label] ?? 0) + normal(forward, backward, 0, label)
    const shares = Float64Array.from(sums, (_, at) =>
      normal(forward, backward, Math.floor(at / LABELS), at % LABELS),
    )
    return { shares, stepShares }
  }

  /** The scores of each unit as factors; the largest of a unit is 1. */
  private scaled(sums: Float32Array): Float64Array {
    const says = new Float64Array(sums.length)
    for (let at = 0; at < sums.length; at += LABELS) {
      const largest = Math.max(...sums.subarray(at, at + LABELS))
      for (let label = 0; label < LABELS; label += 1)
        says[at + label] = Math.exp((sums[at + label] ?? 0) - largest)
    }
    return says
  }

  private stepBack(
    unit: number,
    tables: Record<'forward' | 'backward' | 'says' | 'steps' | 'stepShares', Float64Array>,
  ): void {
    const { forward, backward, says, steps, stepShares } = tables
    const pair = new Float64Array(LABELS * LABELS)
    let all = 0
    let total = 0
    for (let before = 0; before < LABELS; before += 1) {
      let sum = 0
      for (let label = 0; label < LABELS; label += 1) {
        const on =
          (steps[before * LABELS + label] ?? 0) *
          (says[unit * LABELS + label] ?? 0) *
          (backward[unit * LABELS + label] ?? 0)
        sum += on
        const share = (forward[(unit - 1) * LABELS + before] ?? 0) * on
        pair[before * LABELS + label] = share
        all += share
      }
      backward[(unit - 1) * LABELS + before] = sum
      total += sum
    }
    for (let before = 0; before < LABELS; before += 1)
      backward[(unit - 1) * LABELS + before] = (backward[(unit - 1) * LABELS + before] ?? 0) / total
    pair.forEach((share, step) => (stepShares[step] = (stepShares[step] ?? 0) + share / all))
  }
}

function normal(forward: Float64Array, backward: Float64Array, unit: number, label: number): number {
  let total = 0
  for (let one = unit * LABELS; one < (unit + 1) * LABELS; one += 1)
    total += (forward[one] ?? 0) * (backward[one] ?? 0)
  const at = unit * LABELS + label
  return ((forward[at] ?? 0) * (backward[at] ?? 0)) / total
}

/** Weights of each slot, row by row, and weights of the steps between labels. */
export interface Learned {
  weights: Float32Array
  steps: Float32Array
}

/** Learns from labelled texts, variants of them, and texts that name nobody. */
export function learnTags(
  texts: readonly LabelledText[],
  harmless: readonly LabelledText[],
  options: LearnOptions = LEARN,
): Learned {
  const learner = new Learner(options)
  const chance = new Chance(options.seed)
  const naming = texts.filter((text) => text.some(({ kind }) => kind))
  const fixed = [...texts, ...texts, ...naming.map(masked)].map(toExample)
  const easy = harmless.map(toExample)
  const mean = { weights: new Float32Array(SLOTS * LABELS), steps: new Float32Array(LABELS * LABELS) }
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const variants = Array.from({ length: options.variants }, () =>
      naming.map((text) => toExample(vary(chance, text))),
    ).flat()
    const framed = inFrames(texts, harmless, options, chance).map(toExample)
    for (const example of chance.shuffle([
      ...fixed,
      ...variants,
      ...framed,
      ...chance.shuffle(easy).slice(0, EASY),
    ]))
      learner.learn(example, chance)
    if (epoch < WARM_UP) continue
    const rounds = options.epochs - WARM_UP
    addShare(mean.weights, learner.model.weights.subarray(LABELS), rounds)
    addShare(mean.steps, learner.model.steps, rounds)
  }
  return mean
}

/** Texts without names, with added clauses about invented names. */
function inFrames(
  texts: readonly LabelledText[],
  harmless: readonly LabelledText[],
  { frames }: LearnOptions,
  chance: Chance,
): LabelledText[] {
  const names = texts.flatMap((text) => text.filter(({ kind }) => kind))
  const words = listWords()
  const nobody = [...texts.filter((text) => !text.some(({ kind }) => kind)), ...harmless]
  return Array.from({ length: Math.round(frames * texts.length) }, () => {
    const model = names[chance.between(0, names.length - 1)]
    const text = nobody[chance.between(0, nobody.length - 1)]
    if (!model?.kind || !text) return []
    if (chance.hits(WORDS)) return withWord(chance, text, words[chance.between(0, words.length - 1)] ?? '')
    const name = () => vary(chance, [model])[0]?.text ?? model.text
    return withFrame(chance, text, model.kind, name)
  })
}

/** Ordinary words; half of them begin with a surname. */
function listWords(): string[] {
  const all = unpackWords(ORDINARY_WORDS)
  const surnames = SURNAMES.slice(0, 2).join('')
  const likeNames = all.filter((word) => surnames.includes(word.charAt(0)))
  const every = Math.ceil(all.length / likeNames.length)
  return [...likeNames, ...all.filter((_, i) => i % every === 0), ...unpackWords(PLACE_NAMES)]
}

function addShare(mean: Float32Array, weights: Float32Array, rounds: number): void {
  for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / rounds
}
