import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { foldText, SearchIndex, type Weights } from '@search-engine'
import { TunedBm25 } from './tuned-bm25'
import { readRows } from './json-lines'

interface DocumentRow {
  id: string
  title?: string
  body: string
}

interface QueryRow {
  qid: string
  text: string
  rel: Readonly<Record<string, number>>
}

const FOLDS = 5
const LIMIT = 10
const DRAWS = 2000
const USAGE = 'npx tsx bench/match/run-folds.ts --docs FILE --queries FILE'

/** The default weights and changes of them. Four folds choose one, and the fifth fold measures it. */
const CHOICES: readonly Partial<Weights>[] = [
  {},
  { passageTokens: 128 },
  { overlap: 0.21 },
  { passageTokens: 128, overlap: 0.21 },
]

type Finder = (text: string) => readonly string[]

/** nDCG@10 of one answer: 1 when all relevant items come first. */
function ndcg(found: readonly string[], relevant: Readonly<Record<string, number>>): number {
  const gain = (value: number, at: number) => value / Math.log2(at + 2)
  const got = found.slice(0, LIMIT).reduce((sum, id, at) => sum + gain(relevant[id] ?? 0, at), 0)
  const best = Object.values(relevant)
    .sort((a, b) => b - a)
    .slice(0, LIMIT)
    .reduce((sum, value, at) => sum + gain(value, at), 0)
  return best === 0 ? 0 : got / best
}

/** Pairs of characters and characters; Latin words as they are. */
function tokens(text: string): string[] {
  return (foldText(text).match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []).flatMap((run) =>
    /[a-z0-9]/.test(run)
      ? [run]
      : [...run, ...Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))],
  )
}
const pairs = (text: string) => tokens(text).filter((token) => token.length > 1)

const ours = (documents: readonly DocumentRow[], weights: Partial<Weights>): Finder => {
  const index = new SearchIndex({ weights })
  for (const { id, title = '', body } of documents) index.put(id, [title, body])
  index.pack()
  return (text) => index.search(text, { limit: LIMIT }).map(({ id }) => id)
}

const miniSearch = (documents: readonly DocumentRow[]): Finder => {
  const index = new MiniSearch<DocumentRow>({
    fields: ['title', 'body'],
    tokenize: pairs,
    processTerm: (term) => term,
  })
  index.addAll(documents)
  return (text) =>
    index
      .search(text)
      .slice(0, LIMIT)
      .map(({ id }) => String(id))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The 95 % interval of the mean difference, by resampling queries with a fixed seed. */
function interval(differences: readonly number[]): [low: number, high: number] {
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return differences[Math.floor((state / 0x1_0000_0000) * differences.length)] ?? 0
  }
  const means = Array.from({ length: DRAWS }, () => mean(differences.map(draw))).sort((a, b) => a - b)
  return [means[Math.floor(0.025 * DRAWS)] ?? 0, means[Math.floor(0.975 * DRAWS)] ?? 0]
}

/** The values of each query under the choice that is best on the other four folds. */
function chosenElsewhere(values: readonly (readonly number[])[], queries: number): number[] {
  const read = new Array<number>(queries).fill(0)
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = (one: readonly number[]) => mean(one.filter((_, i) => i % FOLDS !== fold))
    const best = values.reduce((a, b) => (others(b) > others(a) ? b : a))
    for (let i = fold; i < queries; i += FOLDS) read[i] = best[i] ?? 0
  }
  return read
}

/** Measures our engine on folds that took no part in the choice, beside MiniSearch and a tuned BM25 on the same queries. */
function run(): void {
  const { values } = parseArgs({ options: { docs: { type: 'string' }, queries: { type: 'string' } } })
  if (!values.docs || !values.queries) throw new Error(USAGE)
  const documents = readRows<DocumentRow>(values.docs)
  const queries = readRows<QueryRow>(values.queries)
  const judge = (find: Finder) => queries.map(({ text, rel }) => ndcg(find(text), rel))
  const choices = CHOICES.map((weights) => judge(ours(documents, weights)))
  const held = chosenElsewhere(choices, queries.length)
  const bm25 = new TunedBm25(
    documents.map(({ id, title = '', body }) => ({ id, tokens: tokens(`${title} ${body}`) })),
  )
  const rivals = {
    'MiniSearch, bigrams': judge(miniSearch(documents)),
    'BM25, k1 .6, b .3': judge((text) => bm25.find(tokens(text), LIMIT)),
  }
  console.log(
    `| nDCG@10, ${queries.length} queries, ${FOLDS} folds | mean | ours − it, 95 % |\n|---|--:|--:|`,
  )
  console.log(`| ours, read on folds that chose nothing | ${mean(held).toFixed(4)} | |`)
  console.log(`| ours, default | ${mean(choices[0] ?? []).toFixed(4)} | |`)
  for (const [name, values] of Object.entries(rivals)) {
    const differences = held.map((value, i) => value - (values[i] ?? 0))
    const [low, high] = interval(differences)
    console.log(
      `| ${name} | ${mean(values).toFixed(4)} | ${mean(differences).toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}] |`,
    )
  }
}

run()
