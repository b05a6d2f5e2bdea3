import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import {
  Classifier,
  smallModel,
  trainClassifier,
  type LabelledText,
  macroF1,
  readModel,
  writeModel,
  type ClassifierModel,
} from '@search-engine'
import { readRows } from './json-lines'

const USAGE = 'npm run -s classify -- (--train FILE [--save FILE] | --model FILE) [--test FILE] [--out FILE]'
const OPTIONS = {
  train: { type: 'string' },
  model: { type: 'string' },
  test: { type: 'string' },
  save: { type: 'string' },
  out: { type: 'string', default: 'predictions.jsonl' },
} as const

type Test = Partial<LabelledText> & { id?: string; text: string }

/**
 * Learns the labels of one file (or loads a saved model), prints macro-F1 on the other, and writes one prediction per line,
 * {"id","label","confidence"}, to --out (predictions.jsonl unless named). --save keeps the model in a small
 * file with its provenance and with what the small model reached on the test file.
 */
function run(): void {
  const { values } = parseArgs({ options: OPTIONS })
  if ((values.train === undefined) === (values.model === undefined)) throw new Error(USAGE)
  const startedAt = performance.now()
  const model = values.train !== undefined ? trained(values.train) : loaded(values.model ?? '')
  const trainedAt = performance.now()
  const test = (of: ClassifierModel, out?: string) =>
    values.test === undefined ? undefined : tested(new Classifier(of), values.test, out)
  const score = test(model, values.out)
  if (values.save !== undefined) {
    const small = smallModel(model)
    const heldOut = test(small)?.macroF1
    const provenance = { ...small.provenance, ...(heldOut !== undefined && { heldOut }) }
    writeFileSync(
      values.save,
      writeModel({ ...small, provenance }, (bytes) => Buffer.from(bytes).toString('base64')),
    )
  }
  console.log(
    JSON.stringify({
      ...score,
      ...(values.train !== undefined && { trainingSeconds: Math.round(trainedAt - startedAt) / 1000 }),
      ...(values.test !== undefined && { predictions: values.out }),
      ...(values.save !== undefined && { model: values.save }),
    }),
  )
}

const trained = (path: string): ClassifierModel =>
  trainClassifier(readRows<LabelledText>(path), { source: basename(path), trainedAt: Date.now() })

const loaded = (path: string): ClassifierModel =>
  readModel(readFileSync(path, 'utf8'), (text) => Uint8Array.from(Buffer.from(text, 'base64')))

function tested(
  classifier: Classifier,
  path: string,
  out?: string,
): { macroF1: number | undefined; texts: number } {
  const tests = readRows<Test>(path)
  const guesses = tests.map(({ text }) => classifier.guess(text)[0])
  if (out !== undefined)
    writeFileSync(out, tests.map(({ id }, i) => `${JSON.stringify({ id, ...guesses[i] })}\n`).join(''))
  const labelled = tests.flatMap(({ label }, i) =>
    label === undefined ? [] : [{ label, guess: guesses[i]?.label ?? '' }],
  )
  const score = macroF1(
    labelled.map(({ label }) => label),
    labelled.map(({ guess }) => guess),
  )
  return { macroF1: labelled.length > 0 ? Math.round(score * 1e4) / 1e4 : undefined, texts: tests.length }
}

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
