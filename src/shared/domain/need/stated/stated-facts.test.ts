import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CATEGORIES, type Category } from '../category'
import { readStatedText } from './stated-facts'

/** A Monday. */
const NOW = Date.parse('2020-02-24T10:00:00+08:00')

interface Sentence {
  category: Category
  text: string
  expected: readonly string[]
}

function readSentences(file: string): Sentence[] {
  const lines = readFileSync(path.join(__dirname, file), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const [label, text = '', expected = ''] = line.split('\t')
    const category = CATEGORIES.find((one) => one === label)
    if (!category) throw new Error(`no category: ${line}`)
    return { category, text, expected: expected.split(';').filter(Boolean) }
  })
}

function readAs({ category, text }: Sentence): string[] {
  const { facts, mentions } = readStatedText(category, text, NOW)
  return [
    ...Object.entries(facts).map(([key, value]) => `${key}=${value}`),
    ...mentions.map((words) => `+${words}`),
  ]
}

/** The share of the expected facts that was found, the share of the read facts that is right, and the sentences read wrong. */
function measure(sentences: readonly Sentence[]) {
  let right = 0
  const wrong: string[] = []
  for (const sentence of sentences) {
    const read = readAs(sentence)
    right += sentence.expected.filter((fact) => read.includes(fact)).length
    const missed = sentence.expected.filter((fact) => !read.includes(fact))
    const added = read.filter((fact) => !sentence.expected.includes(fact))
    if (missed.length + added.length > 0)
      wrong.push(`${sentence.text} missed ${missed.join(' ')} added ${added.join(' ')}`)
  }
  const read = sentences.flatMap(readAs).length
  const expected = sentences.flatMap((sentence) => sentence.expected).length
  return { right, found: right / expected, true: right / read, wrong, expected }
}

const known = readSentences('sentences.tsv')
const heldOut = readSentences('sentences.held.tsv')

it('reads the facts of more than 200 labelled sentences, 95 in 100 right', () => {
  const all = [...known, ...heldOut]
  const { found, wrong, expected, ...rest } = measure(all)
  const apart = measure(heldOut)
  process.stdout.write(
    `facts: ${expected} in ${all.length} sentences; found ${found.toFixed(3)}, of those read right ${rest.true.toFixed(3)}; ` +
      `held out: found ${apart.found.toFixed(3)}, right ${apart.true.toFixed(3)}\n${process.env['SHOW_WRONG'] ? wrong.join('\n') : ''}\n`,
  )
  expect(all.length).toBeGreaterThanOrEqual(200)
  expect(found).toBeGreaterThanOrEqual(0.95)
  expect(rest.true).toBeGreaterThanOrEqual(0.95)
})

it('mentions quantities without a category, and reads neither telephone numbers nor figures in names', () => {
  const read = (text: string) => readStatedText(undefined, text, NOW)
  expect(read('要400千瓦，电话13800000000或024-23334444，第3期')).toEqual({
    facts: {},
    mentions: ['400千瓦'],
  })
  expect(read('')).toEqual({ facts: {}, mentions: [] })
})

it.each(['3', '三', '缺', '3月', '从沈阳', '招工，', '《'])('finishes on 100,000 signs of %s', (sign) => {
  const text = sign.repeat(100_000 / sign.length)
  for (const category of CATEGORIES) expect(readStatedText(category, text, NOW).facts).toBeDefined()
})
