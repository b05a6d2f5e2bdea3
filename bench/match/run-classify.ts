import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Classifier, type LabelledText } from '../../src/shared/domain/matching/classify/classifier'
import { macroF1 } from '../../src/shared/domain/matching/classify/macro-f1'
import { rowsOf } from './json-lines'

const USAGE = 'npm run -s classify -- --train FILE --test FILE [--out FILE]'

/**
 * Learns the labels of one file, prints macro-F1 on the other, and writes one prediction per line, {"id","label","confidence"}, to
 * --out (predictions.jsonl unless named).
 */
function run(): void {
  const { values } = parseArgs({
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      out: { type: 'string', default: 'predictions.jsonl' },
    },
  })
  if (!values.train || !values.test) throw new Error(USAGE)
  const startedAt = performance.now()
  const classifier = new Classifier(rowsOf<LabelledText>(values.train))
  const trainedAt = performance.now()
  const tests = rowsOf<Partial<LabelledText> & { id?: string; text: string }>(values.test)
  const guesses = tests.map(({ text }) => classifier.guess(text)[0])
  writeFileSync(values.out, tests.map(({ id }, i) => `${JSON.stringify({ id, ...guesses[i] })}\n`).join(''))
  const labelled = tests.flatMap(({ label }, i) =>
    label === undefined ? [] : [{ label, guess: guesses[i]?.label ?? '' }],
  )
  const score = macroF1(
    labelled.map(({ label }) => label),
    labelled.map(({ guess }) => guess),
  )
  console.log(
    JSON.stringify({
      macroF1: labelled.length > 0 ? Math.round(score * 1e4) / 1e4 : undefined,
      texts: tests.length,
      trainingSeconds: Math.round(trainedAt - startedAt) / 1000,
      predictions: values.out,
    }),
  )
}

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
