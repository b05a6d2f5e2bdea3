import { parseArgs } from 'node:util'
import { SearchIndex } from '@search-engine'
import { readRows } from './json-lines'

interface DocumentRow {
  id: string
  title?: string
  body: string
}

interface QueryRow {
  qid: string
  text: string
}

const COLLECTIONS = ['policy', 'history', 'need', 'reply']
const LIMIT = 20
const USAGE = 'npm run -s match -- --docs FILE --queries FILE [--collection policy|history|need|reply]'

/** One run line per query: {"qid","ranked":[{"id","score","why"}],"us"}. All collections run with the same default weights. */
function run(): void {
  const { values } = parseArgs({
    options: { docs: { type: 'string' }, queries: { type: 'string' }, collection: { type: 'string' } },
  })
  const { docs, queries, collection } = values
  if (!docs || !queries || (collection !== undefined && !COLLECTIONS.includes(collection)))
    throw new Error(USAGE)
  const index = new SearchIndex()
  for (const { id, title = '', body } of readRows<DocumentRow>(docs)) index.put(id, [title, body])
  index.pack()
  const rows = readRows<QueryRow>(queries)
  // Warm-up: the first searches are slow because nothing is compiled yet.
  for (const { text } of rows.slice(0, 50)) index.search(text, { limit: LIMIT })
  for (const { qid, text } of rows) {
    const before = process.hrtime.bigint()
    const hits = index.search(text, { limit: LIMIT })
    const us = Number(process.hrtime.bigint() - before) / 1000
    const ranked = hits.map(({ id, score, parts }) => ({
      id,
      score: rounded(score),
      why: Object.entries(parts).flatMap(([part, value]) =>
        part !== 'total' && value !== 0 ? [`${part} ${rounded(value)}`] : [],
      ),
    }))
    process.stdout.write(`${JSON.stringify({ qid, ranked, us: rounded(us) })}\n`)
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
