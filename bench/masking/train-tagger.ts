import path from 'node:path'
import { parseArgs } from 'node:util'
import { findByPatterns } from '@/shared/domain/access/anonymize'
import { joinPieces } from '@/shared/domain/access/found-pieces'
import { tagWith } from '@/shared/domain/access/tagger/tag-text'
import { LABELS } from '@/shared/domain/access/tagger/tag-model'
import { readModel, writeModel, type WrittenModel } from '@/shared/domain/access/tagger/weight-letters'
import { writeSource } from '../match/write-source'
import { harmlessTexts, lookAlikes } from './harmless'
import { readLabelled, type LabelledText } from './labelled'
import { learnTags, type Learned } from './learn'
import { formatRates, rate } from './rates'

/**
 * Learns from the labelled texts of two authors which words name somebody, and writes the weights of `tagText`. `--judge` trains on each
 * author and tests on the other; `judge.ts` tests on the texts that are kept apart.
 */
const FILE = path.join(process.cwd(), 'src/shared/domain/access/tagger/learned-tags.ts')
const LINE = 2_000
/** How many slots are written; the others have small weights and change little. */
const ROWS = 45_000
/** Extra weight against the beginning of a piece, so that fewer harmless words are removed. Chosen by testing A on B and B on A. */
const CAUTION = 1.5
const NOBODY = { enterpriseName: '', names: [] }

function train(texts: readonly LabelledText[]): WrittenModel {
  const model = learnTags([...texts, ...lookAlikes()], harmlessTexts())
  return writeModel(cautious(model), ROWS)
}

/** The same model, made slower to begin a piece. */
function cautious({ weights, steps }: Learned): Learned {
  return { weights, steps: steps.map((step, at) => ((at % LABELS) % 2 === 1 ? step - CAUTION : step)) }
}

/** The figures of one author's texts by weights that were learned without them. */
function judge(name: string, learned: readonly LabelledText[], judged: readonly LabelledText[]): string {
  const model = readModel(train(learned))
  const find = (text: string) => joinPieces([...findByPatterns(text, NOBODY), ...tagWith(model, text)])
  return `${name}\n${formatRates(rate(judged, find))}\n`
}

const lines = (letters: string) =>
  Array.from(
    { length: Math.ceil(letters.length / LINE) },
    (_, i) => `  '${letters.slice(i * LINE, (i + 1) * LINE)}',`,
  )

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { judge: { type: 'boolean', default: false } } })
  const [first, second] = [readLabelled('naming-a.txt'), readLabelled('naming-b.txt')]
  if (values.judge) {
    process.stdout.write(judge('the second author, learned from the first', first, second))
    process.stdout.write(judge('the first author, learned from the second', second, first))
    return
  }
  const { steps, slots, rows } = train([...first, ...second])
  await writeSource(
    FILE,
    [
      '/** Learned by `npx tsx bench/masking/train-tagger.ts` from bench/masking/naming-a.txt and naming-b.txt: see weight-letters.ts. */',
      `export const LEARNED_STEPS = '${steps}'`,
      'export const LEARNED_SLOTS: readonly string[] = [',
      ...lines(slots),
      ']',
      'export const LEARNED_ROWS: readonly string[] = [',
      ...lines(rows),
      ']',
      '',
    ].join('\n'),
  )
  process.stdout.write(`learned from ${first.length + second.length} texts\n`)
}

void main()
