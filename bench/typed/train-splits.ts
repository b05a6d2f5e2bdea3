import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readClauses, type Clause } from '@/shared/domain/search/need-text/clauses'
import { listFeatures } from '@/shared/domain/search/need-text/split-features'
import { findOpenings } from '@/shared/domain/search/need-text/split-needs'
import { LETTERS, SIZE, slotOf, STEP, weigherOf } from '@/shared/domain/search/need-text/split-weights'
import { labelledSplits, type LabelledSplit } from './labelled'

/**
 * Learns from the labelled texts where another need begins, and writes the weights of `splitNeeds`. `--judge` tests each kind of text by
 * weights learned from the others.
 */
const FILE = path.join(process.cwd(), 'src/shared/domain/search/need-text/learned-splits.ts')
const EPOCHS = 12
/** Rounds that do not count into the mean, because weights still move too much in them. */
const WARM_UP = 3
const RATE = 0.15
const DECAY = 0.002
/** A feature must occur at this many boundaries; a rarer one tells nothing about others. */
const SEEN_MIN = 2
const LINE = 128
/** The length of a part's beginning that is searched when the text does not contain the whole part. */
const HEAD = 5
/** How far before a part its joining words may begin, in UTF-16 units. */
const JOINING_MAX = 12

interface Example {
  slots: readonly number[]
  opens: boolean
}

/** The clauses at which the labelled parts begin, except the first part. */
function openingsOf({ text, parts }: LabelledSplit, clauses: readonly Clause[]): ReadonlySet<number> {
  const openings = new Set<number>()
  let from = 0
  for (const part of parts.slice(1)) {
    const begins = text.indexOf(part.slice(0, HEAD), from + 1)
    if (begins < 0) continue
    from = begins
    const near = clauses.flatMap(({ start }, i) =>
      start <= begins && start >= begins - JOINING_MAX ? [i] : [],
    )
    const at = near.at(-1) ?? 0
    if (at > 0 && (clauses[at]?.end ?? 0) > begins) openings.add(at)
  }
  return openings
}

/** Every boundary of a text, with the features that it has if all earlier boundaries are found correctly. */
function examplesOf(labelled: LabelledSplit): { features: string[]; opens: boolean }[] {
  const { text } = labelled
  const clauses = readClauses(text)
  const openings = openingsOf(labelled, clauses)
  const examples = []
  let from = 0
  for (let at = 1; at < clauses.length; at += 1) {
    const opens = openings.has(at)
    examples.push({ features: listFeatures({ text, clauses, from, at }), opens })
    if (opens) from = at
  }
  return examples
}

/** The items in a random order that is the same for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items]
  let state = seed
  for (let i = order.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const j = state % (i + 1)
    const [one, other] = [order[i], order[j]]
    if (one !== undefined && other !== undefined) [order[i], order[j]] = [other, one]
  }
  return order
}

/** Logistic regression by stochastic gradients with a rate for each weight (AdaGrad); the mean of the rounds after the first. */
function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(SIZE)
  const squares = new Float64Array(SIZE)
  const mean = new Float64Array(SIZE)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { slots, opens } of shuffled(examples, epoch + 1)) {
      const weight = slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-weight)) - Number(opens)
      for (const slot of slots) {
        const now = weights[slot] ?? 0
        const gradient = error + DECAY * now
        const square = (squares[slot] ?? 0) + gradient * gradient
        squares[slot] = square
        weights[slot] = now - (RATE * gradient) / Math.sqrt(square + 1e-6)
      }
    }
    if (epoch >= WARM_UP)
      for (const [slot, weight] of weights.entries())
        mean[slot] = (mean[slot] ?? 0) + weight / (EPOCHS - WARM_UP)
  }
  return mean
}

/** Learns weights and gives them as letters, as the product reads them. */
function trainLetters(texts: readonly LabelledSplit[]): string {
  const examples = texts.flatMap(examplesOf)
  const seen = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const known = examples.map(({ features, opens }) => ({
    slots: features.filter((feature) => (seen.get(feature) ?? 0) >= SEEN_MIN).map(slotOf),
    opens,
  }))
  const half = LETTERS.length / 2
  return Array.from(learn(known), (weight) => {
    const level = Math.max(-half, Math.min(half - 1, Math.round(weight / STEP)))
    return LETTERS[level + half]
  }).join('')
}

/** Each kind of text by weights that were learned from all the others. */
function judge(texts: readonly LabelledSplit[]): string {
  const kinds = [...new Set(texts.map(({ kind }) => kind))]
  const rows = kinds.map((kind) => {
    const weigh = weigherOf(trainLetters(texts.filter((text) => text.kind !== kind)))
    const isCut = ({ text }: LabelledSplit) => findOpenings(text, readClauses(text), weigh).length > 1
    const mine = texts.filter((text) => text.kind === kind)
    const two = mine.filter(({ parts }) => parts.length > 1)
    const one = mine.filter(({ parts }) => parts.length === 1)
    const count = (some: readonly LabelledSplit[]) => some.filter(isCut).length
    return `| ${kind} | ${count(two)} of ${two.length} | ${count(one)} of ${one.length} |`
  })
  return ['| kind, learned without it | two offered | one cut |', '|---|--:|--:|', ...rows].join('\n')
}

function main(): void {
  const { values } = parseArgs({ options: { judge: { type: 'boolean', default: false } } })
  const { open } = labelledSplits()
  if (values.judge) return void process.stdout.write(`${judge(open)}\n`)
  const letters = trainLetters(open)
  const lines = Array.from(
    { length: SIZE / LINE },
    (_, i) => `  '${letters.slice(i * LINE, (i + 1) * LINE)}',`,
  )
  writeFileSync(
    FILE,
    [
      '/** Learned by `npx tsx bench/typed/train-splits.ts` from bench/typed/two-needs.tsv: see split-weights.ts. */',
      'export const LEARNED: readonly string[] = [',
      ...lines,
      ']',
      '',
    ].join('\n'),
  )
  process.stdout.write(`learned from ${open.length} texts\n`)
}

main()
