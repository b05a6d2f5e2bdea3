import {
  computeConfidence,
  toRegressors,
  type Coefficients,
  type ConfidenceSigns,
} from '../../src/shared/domain/search/confidence/confidence'
import { ELSEWHERE } from '../../src/shared/domain/search/confidence/elsewhere'
import { PhraseQuery, toPhrases } from '../../src/shared/domain/search/phrase/phrases'
import { answer, answeredKeys, topicOf } from '../typed/finders'
import { labelledNeeds, labelledTexts } from '../typed/labelled'

/** A text, the evidence for its best service, and whether that service is right. */
interface Lesson {
  sort: 'off' | 'missed' | 'right'
  signs: ConfidenceSigns
  right: number
}

const ROUNDS = 4_000
const STEP = 2
const RIDGE = 0.0005
const FOLDS = 5

/** The off-topic phrases in two halves. Two of three lessons use only one half, because users will type phrases that are in no list. */
const halves = [0, 1].map((half) => toPhrases(ELSEWHERE.filter((_, i) => i % 2 === half)))

function lessons(half: 'open' | 'heldOut'): Lesson[] {
  const texts = [
    ...labelledTexts()[half].map(({ text, label }) => ({
      text,
      off: label === 'off',
      right: typeof label === 'string' ? [] : label,
    })),
    ...labelledNeeds()[half].map(({ text, needs }) => ({ text, off: false, right: needs.flat() })),
  ]
  return texts.flatMap(({ text, off, right }) => {
    const { signs } = answer(text)
    if (!signs) return []
    const isRight = Number(right.includes(answeredKeys(text)[0] ?? ''))
    const query = new PhraseQuery(topicOf(text))
    const fewer = halves.map((phrases) => ({
      ...signs,
      elsewhere: Math.min(signs.elsewhere, query.likest(phrases).likeness),
    }))
    const sort = off ? 'off' : isRight ? 'right' : 'missed'
    return [signs, ...fewer].map((some) => ({ sort, signs: some, right: isRight }))
  })
}

/** Logistic regression by gradient descent, with a small pull towards 0. */
function fit(some: readonly Lesson[]): Coefficients {
  const rows = some.map(({ signs, right }) => ({ x: Object.values(toRegressors(signs)) as number[], right }))
  const names = Object.keys(some[0] ? toRegressors(some[0].signs) : {})
  const learnt = new Float64Array(names.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(names.length)
    for (const { x, right } of rows) {
      let sum = 0
      for (let i = 0; i < x.length; i += 1) sum += (learnt[i] ?? 0) * (x[i] ?? 0)
      const miss = right - 1 / (1 + Math.exp(-sum))
      for (let i = 0; i < x.length; i += 1) slope[i] = (slope[i] ?? 0) + miss * (x[i] ?? 0)
    }
    for (let i = 0; i < learnt.length; i += 1) {
      const ridge = i === 0 ? 0 : RIDGE * (learnt[i] ?? 0)
      learnt[i] = (learnt[i] ?? 0) + STEP * ((slope[i] ?? 0) / rows.length - ridge)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, learnt[i] ?? 0])) as Coefficients
}

const logLoss = (some: readonly Lesson[], by: Coefficients) =>
  -some.reduce((sum, { signs, right }) => {
    const sure = computeConfidence(signs, by)
    return sum + Math.log(right ? sure : 1 - sure)
  }, 0) / some.length

/** `npx tsx bench/match/run-calibrate.ts`: prints the coefficients of confidence, learned from the open parts only, and how well they do on unseen folds. */
function run(): void {
  const open = lessons('open')
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold)
  // The three lessons of one text stay in one fold.
  const foldOf = (i: number) => Math.floor(i / 3) % FOLDS
  const losses = folds.map((fold) => {
    const by = fit(open.filter((_, i) => foldOf(i) !== fold))
    return logLoss(
      open.filter((_, i) => foldOf(i) === fold),
      by,
    )
  })
  console.log(`log loss on folds not seen: ${losses.map((loss) => loss.toFixed(3)).join(' ')}`)
  const learnt = fit(open)
  // The two thirds of the lessons that use only half of the off-topic phrases.
  const fewer = open.filter((_, i) => i % 3 !== 0)
  for (const from of [0.7, 0.75, 0.8, 0.85, 0.9]) {
    const claimed = (sort: Lesson['sort']) => {
      const some = fewer.filter((lesson) => lesson.sort === sort)
      return `${sort} ${Math.round((1000 * some.filter(({ signs }) => computeConfidence(signs, learnt) >= from).length) / some.length) / 10} %`
    }
    console.log(`claimed from ${from}: ${claimed('off')}, ${claimed('missed')}, ${claimed('right')}`)
  }
  console.log(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(learnt).map(([name, value]) => [name, Math.round(100 * value) / 100]),
      ),
    ),
  )
}

run()
